package org.ketbench.app.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes classes of an old format anew, with stack maps. */
final class OldClasses {
  /** The format of Java 6, the first with stack maps. */
  private static final int FIRST_WITH_MAPS = 50;

  private static final int WRITTEN = ClassFile.JAVA_8_VERSION;
  private static final int VERSION_AT = 7;

  private OldClasses() {}

  static boolean areIn(Path library) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (isClass(entry)) {
          try (InputStream in = jar.getInputStream(entry)) {
            return isOld(in.readNBytes(VERSION_AT + 1));
          }
        }
      }
      return false;
    }
  }

  private static boolean isClass(JarEntry entry) {
    String name = entry.getName();
    return name.endsWith(".class")
        && !name.startsWith("META-INF/")
        && !name.equals("module-info.class");
  }

  private static boolean isOld(byte[] start) {
    return start.length > VERSION_AT && start[VERSION_AT] < FIRST_WITH_MAPS;
  }

  /**
   * Copies a library.
   *
   * @throws IllegalArgumentException if a class does what newer formats do not allow
   */
  static void renew(Path library, Path copy) throws IOException {
    try (JarFile jar = new JarFile(library.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
      ClassFile format =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(name -> classBytes(jar, name))));
      for (JarEntry entry : Collections.list(jar.entries())) {
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          out.putNextEntry(new JarEntry(entry.getName()));
          out.write(isClass(entry) && isOld(bytes) ? renewed(format, bytes) : bytes);
          out.closeEntry();
        }
      }
    }
  }

  /** A body is passed on instruction by instruction, for only then are its maps made. */
  private static byte[] renewed(ClassFile format, byte[] bytes) {
    ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(WRITTEN, 0);
          } else {
            builder.with(element);
          }
        };
    return format.transformClass(format.parse(bytes), bodies.andThen(version));
  }

  private static @Nullable InputStream classBytes(JarFile jar, ClassDesc type) {
    String descriptor = type.descriptorString();
    String name = descriptor.substring(1, descriptor.length() - 1) + ".class";
    JarEntry entry = jar.getJarEntry(name);
    try {
      return entry == null
          ? ClassLoader.getSystemResourceAsStream(name)
          : jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
