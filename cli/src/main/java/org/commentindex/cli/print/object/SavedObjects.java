package org.commentindex.cli.print.object;

import java.io.IOException;
import org.commentindex.cli.print.form.SavedPrinter;
import org.commentindex.json.JsonObjects;
import org.commentindex.saved.SavedSearch;
import org.commentindex.search.Hit;

/** Prints saved searches as JSON objects, each followed by its comments. */
public final class SavedObjects implements SavedPrinter {
  private final ObjectWriter objects;

  public SavedObjects(ObjectWriter objects) {
    this.objects = objects;
  }

  @Override
  public void search(SavedSearch search, long comments) throws IOException {
    objects.write(JsonObjects.saved(search, comments));
  }

  @Override
  public void hit(SavedSearch search, Hit hit) throws IOException {
    objects.write(JsonObjects.hit(search.query(), hit));
  }
}
