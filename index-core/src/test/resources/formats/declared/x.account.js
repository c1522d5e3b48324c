window.YTD.account.part0 = [
  {"account": {"email": "ash@mail.example", "createdVia": "web", "username": "ash", "accountId": "7", "createdAt": "2010-01-01T00:00:00.000Z", "accountDisplayName": "Ash Fern"}}
]
