package org.commentindex.internal.read.service.declared;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commentindex.internal.read.base.RecordFormat;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.service.base.Service;
import org.commentindex.internal.read.service.base.ServiceFormat;

/**
 * The formats of declared services as one, so that the declarations are read only if there is JSON.
 */
public final class DeclaredFormats implements RecordFormat {
  private final boolean first;

  /**
   * Creates the formats of one group.
   *
   * @param first true for those that are detected before services in code, false for the rest
   */
  public DeclaredFormats(boolean first) {
    this.first = first;
  }

  @Override
  public String name() {
    return "declared services";
  }

  /** Returns the format of each service. */
  public List<RecordFormat> formats() {
    return services().map(service -> (RecordFormat) new ServiceFormat(service)).toList();
  }

  @Override
  public boolean matches(SourceHead head) {
    return head.json().any(seen -> true) && of(head).isPresent();
  }

  private Stream<DeclaredService> services() {
    return DeclaredServices.all().stream().filter(service -> service.isFirst() == first);
  }

  private Optional<DeclaredService> of(SourceHead head) {
    return services().filter(service -> service.matches(head.json())).findFirst();
  }

  @Override
  public void read(SourceInput input, RecordSink sink) throws IOException {
    Service service =
        of(input.head()).orElseThrow(() -> new IllegalArgumentException("not a known service"));
    new ServiceFormat(service).read(input, sink);
  }
}
