package org.commentindex.internal.read.service.declared;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceHead;
import org.commentindex.internal.read.base.SourceInput;
import org.commentindex.internal.read.service.base.ExportContext;
import org.commentindex.internal.read.service.base.ServiceFormat;
import org.commentindex.internal.read.service.base.SiblingFile;
import org.commentindex.source.RawRecord;

/** The tables that other files of an export contain, such as the names of its users. */
record SiblingTables(Map<String, String> values) {
  private static final SiblingTables NONE = new SiblingTables(Map.of());

  SiblingTables {
    values = Map.copyOf(values);
  }

  /** Ignores what a file contains besides its tables: it is read on its own, too. */
  private static final RecordSink IGNORING =
      new RecordSink() {
        @Override
        public void accept(RawRecord record) {
          // read with the file itself
        }

        @Override
        public void reject(Rejection rejection) {
          // reported with the file itself
        }

        @Override
        public void warn(Rejection warning) {
          // reported with the file itself
        }

        @Override
        public void fileRead(String source) {
          // counted with the file itself
        }
      };

  /** Adds the tables of the files beside the one that is read, once per file. */
  static void addTo(ExportContext context, DeclaredService service, List<String> names) {
    if (context.attachment(SiblingTables.class) != null) {
      return;
    }
    context.attach(NONE);
    for (String name : names) {
      try {
        SiblingFile file = SiblingFile.find(context.location(), List.of(name));
        if (file != null) {
          SiblingTables found =
              file.read(SiblingTables.class, in -> read(in, context.input(), service));
          context.storeAll(found.values());
        }
      } catch (IOException e) {
        context.remark("cannot read " + name + ", names in it are not known: " + e.getMessage());
      }
    }
  }

  private static SiblingTables read(InputStream in, SourceInput of, DeclaredService service)
      throws IOException {
    SourceHead head = SourceHead.of(in);
    SourceInput input = new SourceInput(of.source(), of.location(), head, in, of.options());
    ExportContext context = new ExportContext(input, IGNORING);
    context.attach(NONE);
    new ServiceFormat(service).read(input, IGNORING, context);
    return new SiblingTables(context.storedValues());
  }
}
