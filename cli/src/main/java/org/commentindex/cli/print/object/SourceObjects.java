package org.commentindex.cli.print.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceListener;
import org.commentindex.indexing.SourceText;
import org.commentindex.json.JsonObject;
import org.commentindex.json.JsonObjects;

/** Writes the counts and the left-out text of sources as JSON objects. */
public final class SourceObjects implements SourceListener {
  private final ObjectWriter objects;

  public SourceObjects(ObjectWriter objects) {
    this.objects = objects;
  }

  @Override
  public void leftOut(LeftOutText region) {
    write(JsonObjects.leftOut(region));
  }

  @Override
  public void read(SourceText text) {
    write(JsonObjects.source(text));
  }

  @Override
  public void rejected(Rejection rejection) {
    write(JsonObjects.rejection(rejection));
  }

  @Override
  public void warned(Rejection warning) {
    write(JsonObjects.remark(warning));
  }

  private void write(JsonObject object) {
    try {
      objects.writeAll(List.of(object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
