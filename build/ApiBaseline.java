import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the public API of compiled classes to a small jar: the public types outside of `internal`
 * packages, their public and protected members, and no code. Needs JDK 24 or newer. See
 * CONTRIBUTING.md.
 *
 * <p>java build/ApiBaseline.java index-core/target/classes index-core/src/api/baseline.jar
 */
final class ApiBaseline {
  /** 1980-01-01: the same classes give the same jar. */
  private static final long TIME = 315_532_800_000L;

  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files =
          all.filter(file -> file.toString().endsWith(".class"))
              .filter(file -> !classes.relativize(file).toString().contains("internal"))
              .sorted()
              .toList();
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]));
        ZipOutputStream jar = new ZipOutputStream(out)) {
      for (Path file : files) {
        ClassModel type = ClassFile.of().parse(file);
        if (isShown(type)) {
          ZipEntry entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
          entry.setTime(TIME);
          jar.putNextEntry(entry);
          jar.write(withoutCode(type));
        }
      }
    }
  }

  /** Private types may be nested in public ones, so their flags do not matter. */
  private static boolean isShown(ClassModel type) {
    return type.flags().has(AccessFlag.PUBLIC) && !type.flags().has(AccessFlag.SYNTHETIC);
  }

  private static byte[] withoutCode(ClassModel type) {
    ClassTransform strip =
        (builder, element) -> {
          switch (element) {
            case MethodModel method when isHidden(method.flags().flagsMask()) -> {}
            case FieldModel field when isHidden(field.flags().flagsMask()) -> {}
            case SourceFileAttribute source -> {}
            case MethodModel method ->
                builder.transformMethod(
                    method,
                    (to, part) -> {
                      if (part instanceof CodeModel) {
                        to.withCode(code -> code.aconst_null().athrow());
                      } else {
                        to.with(part);
                      }
                    });
            default -> builder.with(element);
          }
        };
    ClassFile format =
        ClassFile.of(
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.DebugElementsOption.DROP_DEBUG);
    return format.transformClass(type, strip);
  }

  private static boolean isHidden(int flags) {
    boolean shown = (flags & (ClassFile.ACC_PUBLIC | ClassFile.ACC_PROTECTED)) != 0;
    return !shown || (flags & ClassFile.ACC_SYNTHETIC) != 0;
  }
}
