package org.commentindex.internal.read.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.commentindex.internal.read.base.Json;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** A YAML text as JSON, a token at a time. Ends at the first error. Not thread-safe. */
final class YamlAsJson extends Reader {
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder().loaderOptions(withoutLimit()).build();

  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)\\.\\d+");

  private final JsonParser yaml;
  private final JsonGenerator json;
  private final StringWriter pending = new StringWriter();
  private int taken;
  private boolean done;
  private long line = 1;
  private @Nullable JsonProcessingException error;

  YamlAsJson(Reader text) throws IOException {
    yaml = FACTORY.createParser(text);
    json = Json.FACTORY.createGenerator(pending);
  }

  /** The text is streamed, so its length needs no limit. */
  private static LoaderOptions withoutLimit() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  /** Returns the error at which the text ended, or null. */
  @Nullable JsonProcessingException error() {
    return error;
  }

  /** Returns the line of the last token, from 1. */
  long line() {
    return line;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (taken == pending.getBuffer().length() && !done) {
      pending.getBuffer().setLength(0);
      taken = 0;
      advance();
    }
    int count = Math.min(length, pending.getBuffer().length() - taken);
    pending.getBuffer().getChars(taken, taken + count, target, offset);
    taken += count;
    return count == 0 ? -1 : count;
  }

  private void advance() throws IOException {
    try {
      JsonToken token = yaml.nextToken();
      if (token == null) {
        done = true;
      } else {
        line = Math.max(1, yaml.currentTokenLocation().getLineNr());
        copy(token);
      }
    } catch (JsonProcessingException e) {
      error = e;
      done = true;
    }
    json.flush();
  }

  /** Copies a token; a number is copied as written. */
  private void copy(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_NUMBER_FLOAT && NUMBER.matcher(yaml.getText()).matches()) {
      json.writeNumber(yaml.getText());
    } else {
      json.copyCurrentEvent(yaml);
    }
  }

  @Override
  public void close() throws IOException {
    yaml.close();
  }
}
