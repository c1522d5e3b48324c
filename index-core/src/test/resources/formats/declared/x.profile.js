window.YTD.profile.part0 = [{"profile": {"description": {"bio": "keeper of the big kiln", "website": "https://kiln.example", "location": "Fernhill"}, "avatarMediaUrl": "https://x"}}]
