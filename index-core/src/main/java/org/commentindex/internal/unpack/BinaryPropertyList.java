package org.commentindex.internal.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binary property list of Apple, version 00. Objects are named by their number and read on
 * request, so that neither cycles nor deep nesting cost anything. Not thread-safe.
 *
 * <p>The last 32 bytes contain the width of offsets and references, the number of objects, the
 * number of the root object, and the position of the table of offsets. The first byte of an object
 * is its type and its size; a size of 15 means that the size follows as an integer object.
 */
public final class BinaryPropertyList {
  private static final byte[] MAGIC = "bplist00".getBytes(StandardCharsets.ISO_8859_1);
  private static final int TRAILER = 32;
  private static final int OFFSET_WIDTH = 6;
  private static final int REFERENCE_WIDTH = 7;
  private static final int COUNT = 8;
  private static final int ROOT = 16;
  private static final int TABLE = 24;

  private static final int DATA = 0x4;
  private static final int ASCII = 0x5;
  private static final int UTF_16 = 0x6;
  private static final int ARRAY = 0xa;
  private static final int DICTIONARY = 0xd;
  private static final int SIZE_FOLLOWS = 0xf;

  private final ByteBuffer bytes;
  private final int offsetWidth;
  private final int referenceWidth;
  private final long count;
  private final int root;
  private final long table;

  /**
   * Reads the trailer.
   *
   * @throws IllegalArgumentException if it contradicts itself, such as in a truncated file
   */
  public BinaryPropertyList(byte[] list) {
    bytes = ByteBuffer.wrap(list);
    int trailer = list.length - TRAILER;
    if (!matches(list) || trailer < MAGIC.length) {
      throw new IllegalArgumentException("it is too short");
    }
    offsetWidth = list[trailer + OFFSET_WIDTH];
    referenceWidth = list[trailer + REFERENCE_WIDTH];
    count = bytes.getLong(trailer + COUNT);
    table = bytes.getLong(trailer + TABLE);
    long top = bytes.getLong(trailer + ROOT);
    boolean sound = isWidth(offsetWidth) && isWidth(referenceWidth);
    if (!sound
        || count < 1
        || count > trailer
        || top < 0
        || top >= count
        || table < 0
        || table > trailer - count * offsetWidth) {
      throw new IllegalArgumentException("it is truncated or damaged");
    }
    root = (int) top;
  }

  private static boolean isWidth(int width) {
    return width >= 1 && width <= Long.BYTES;
  }

  /** Returns true if a file with these first bytes is a binary property list. */
  public static boolean matches(byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** The number of the root object. */
  public int root() {
    return root;
  }

  /** Returns the number of the value of a key in a dictionary, or null if there is none. */
  public @Nullable Integer member(int dictionary, String key) {
    Block block = block(dictionary);
    if (block.type() != DICTIONARY) {
      return null;
    }
    for (int i = 0; i < block.size(); i++) {
      if (key.equals(text(reference(block, i)))) {
        return reference(block, block.size() + i);
      }
    }
    return null;
  }

  /** Returns the numbers of the elements of an array; empty for other objects. */
  public List<Integer> elements(@Nullable Integer array) {
    List<Integer> elements = new ArrayList<>();
    Block block = array == null ? null : block(array);
    if (block != null && block.type() == ARRAY) {
      for (int i = 0; i < block.size(); i++) {
        elements.add(reference(block, i));
      }
    }
    return elements;
  }

  /** Returns a text, or null for other objects. */
  public @Nullable String text(@Nullable Integer object) {
    Block block = object == null ? null : block(object);
    if (block == null || (block.type() != ASCII && block.type() != UTF_16)) {
      return null;
    }
    return block.type() == ASCII
        ? new String(slice(block, block.size()), StandardCharsets.US_ASCII)
        : new String(
            slice(block, (int) Math.min(Integer.MAX_VALUE, 2L * block.size())),
            StandardCharsets.UTF_16BE);
  }

  /** Returns data, or null for other objects. */
  public byte @Nullable [] bytes(@Nullable Integer object) {
    Block block = object == null ? null : block(object);
    return block == null || block.type() != DATA ? null : slice(block, block.size());
  }

  /**
   * An object.
   *
   * @param size the number of its bytes, characters, elements or entries
   * @param start where its content starts
   */
  private record Block(int type, int size, int start) {}

  private Block block(int object) {
    // The constructor has checked that the table is within the bytes.
    long offset = number((int) (table + (long) object * offsetWidth), offsetWidth);
    int at = offset < 0 || offset > bytes.capacity() ? -1 : (int) offset;
    require(at, 1);
    int type = (bytes.get(at) & 0xf0) >> 4;
    int size = bytes.get(at) & 0xf;
    if (size != SIZE_FOLLOWS) {
      return new Block(type, size, at + 1);
    }
    require(at, 2);
    int width = 1 << (bytes.get(at + 1) & 0xf);
    long following = width > Long.BYTES ? -1 : number(at + 2, width);
    if (following < 0 || following > bytes.capacity()) {
      throw new IllegalArgumentException("it is truncated or damaged");
    }
    return new Block(type, (int) following, at + 2 + width);
  }

  private int reference(Block block, int index) {
    long object =
        number(
            (int) Math.min(Integer.MAX_VALUE, block.start() + (long) index * referenceWidth),
            referenceWidth);
    if (object < 0 || object >= count) {
      throw new IllegalArgumentException("it refers to an object that it does not have");
    }
    return (int) object;
  }

  private long number(int at, int width) {
    require(at, width);
    long number = 0;
    for (int i = 0; i < width; i++) {
      number = number << Byte.SIZE | (bytes.get(at + i) & 0xff);
    }
    return number;
  }

  private byte[] slice(Block block, int length) {
    require(block.start(), length);
    byte[] slice = new byte[length];
    bytes.get(block.start(), slice);
    return slice;
  }

  private void require(int at, int length) {
    if (at < 0 || length < 0 || (long) at + length > bytes.capacity()) {
      throw new IllegalArgumentException("it is truncated or damaged");
    }
  }
}
