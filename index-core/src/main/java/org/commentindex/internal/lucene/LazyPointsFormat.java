package org.commentindex.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.lucene90.Lucene90PointsFormat;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Points as Lucene writes them, read when they are first asked for: most questions are about no
 * date, votes or copies, and reading what there is takes Java 7 ms of each start, for making the
 * {@code equals} of a record of Lucene's. The files are opened with all others, so that they can be
 * read when a writer has removed them since. Thread-safe.
 */
final class LazyPointsFormat extends PointsFormat {
  private final PointsFormat format = new Lucene90PointsFormat();

  @Override
  public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return format.fieldsWriter(state);
  }

  @Override
  public PointsReader fieldsReader(SegmentReadState state) throws IOException {
    OpenFiles files = new OpenFiles(state.directory);
    try {
      for (String extension :
          new String[] {
            Lucene90PointsFormat.META_EXTENSION,
            Lucene90PointsFormat.INDEX_EXTENSION,
            Lucene90PointsFormat.DATA_EXTENSION
          }) {
        files.open(
            IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, extension),
            state.context);
      }
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(files);
      throw e;
    }
    return new LazyReader(
        format,
        files,
        new SegmentReadState(
            files, state.segmentInfo, state.fieldInfos, state.context, state.segmentSuffix));
  }

  /** Gives files that are open already, each to who opens it first. Not thread-safe. */
  private static final class OpenFiles extends FilterDirectory {
    private final Map<String, IndexInput> files = new HashMap<>();

    OpenFiles(Directory in) {
      super(in);
    }

    void open(String name, IOContext context) throws IOException {
      files.put(name, in.openInput(name, context));
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      IndexInput open = files.remove(name);
      return open == null ? in.openInput(name, context) : open;
    }

    /** Those that nobody has taken; not the directory. */
    @Override
    public void close() throws IOException {
      IOUtils.close(files.values());
      files.clear();
    }
  }

  /** A reader that begins when it is asked. */
  private static final class LazyReader extends PointsReader {
    private final PointsFormat format;
    private final Closeable files;
    private final SegmentReadState state;
    private volatile @Nullable PointsReader begun;

    LazyReader(PointsFormat format, Closeable files, SegmentReadState state) {
      this.format = format;
      this.files = files;
      this.state = state;
    }

    private PointsReader reader() throws IOException {
      PointsReader known = begun;
      return known == null ? begin() : known;
    }

    private synchronized PointsReader begin() throws IOException {
      PointsReader known = begun;
      if (known == null) {
        known = format.fieldsReader(state);
        begun = known;
      }
      return known;
    }

    @Override
    public PointValues getValues(String field) throws IOException {
      return reader().getValues(field);
    }

    @Override
    public void checkIntegrity() throws IOException {
      reader().checkIntegrity();
    }

    @Override
    public PointsReader getMergeInstance() {
      return this;
    }

    @Override
    public synchronized void close() throws IOException {
      IOUtils.close(begun, files);
    }
  }
}
