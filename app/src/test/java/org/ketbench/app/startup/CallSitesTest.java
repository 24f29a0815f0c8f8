package org.ketbench.app.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CallSitesTest {
  private static final List<Class<?>> SAMPLES =
      List.of(Parts.class, Empty.class, Kinds.class, Named.class);

  @TempDir private Path folder = Path.of("");

  /** A part of each type. */
  public record Parts(
      boolean a,
      byte b,
      char c,
      short d,
      int e,
      long f,
      float g,
      double h,
      @Nullable String i,
      @Nullable Object j) {}

  public record Empty() {}

  public static final class Kinds {
    private Kinds() {}

    public static String of(@Nullable Object value) {
      return switch (value) {
        case null -> "nothing";
        case String text when text.isEmpty() -> "empty";
        case Integer number when number < 0 -> "negative";
        case Number _ -> "number";
        case String text -> "text " + text;
        case int[] several -> several.length + " numbers";
        default -> "other";
      };
    }
  }

  /** Code of an interface is called in another way. */
  @FunctionalInterface
  public interface Named {
    String name();

    default String told(Object value) {
      return switch (value) {
        case String text -> name() + text;
        default -> name();
      };
    }

    static String tell(Object value) {
      Named named = () -> "it is ";
      return named.told(value);
    }
  }

  private Path linked() throws IOException {
    Path jar = folder.resolve("samples.jar");
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      for (Class<?> sample : SAMPLES) {
        Path file = inside.getPath("/" + fileOf(sample));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in =
            Objects.requireNonNull(sample.getClassLoader().getResourceAsStream(fileOf(sample)))) {
          Files.copy(in, file);
        }
      }
    }
    CallSites.main(new String[] {jar.toString()});
    return jar;
  }

  private static String fileOf(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static URLClassLoader loaderOf(Path jar) throws IOException {
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private static List<Object[]> parts() {
    int[] several = {1, 2};
    List<Object[]> all = new ArrayList<>();
    Object[] usual = {true, (byte) 1, 'c', (short) 2, 3, 4L, 5.0f, 6.0, "seven", several};
    all.add(usual);
    Object[] others = {
      false, (byte) -1, 'd', (short) -2, -3, 1L << 40, -0.0f, -0.0, null, new int[] {1, 2}
    };
    Object[] extremes = {
      true, Byte.MIN_VALUE, '\0', Short.MAX_VALUE, 0, -1L, Float.NaN, Double.NaN, "", null
    };
    for (int i = 0; i < usual.length; i++) {
      for (Object[] from : List.of(others, extremes)) {
        Object[] one = usual.clone();
        one[i] = from[i];
        all.add(one);
      }
    }
    all.add(others);
    all.add(extremes);
    Object[] zeros = others.clone();
    zeros[6] = 0.0f;
    zeros[7] = 0.0;
    all.add(zeros);
    return all;
  }

  private static List<Object> made(Class<?> type, List<Object[]> all)
      throws ReflectiveOperationException {
    Constructor<?> maker = type.getConstructors()[0];
    List<Object> made = new ArrayList<>();
    for (int twice = 0; twice < 2; twice++) {
      for (Object[] parts : all) {
        made.add(maker.newInstance(parts));
      }
    }
    return made;
  }

  @Test
  void recordsCompareAndHashAsBefore() throws Exception {
    try (URLClassLoader loader = loaderOf(linked())) {
      List<Object[]> all = parts();
      List<Object> before = made(Parts.class, all);
      List<Object> after = made(loader.loadClass(Parts.class.getName()), all);
      for (int i = 0; i < before.size(); i++) {
        assertEquals(before.get(i).hashCode(), after.get(i).hashCode(), before.get(i).toString());
        for (int j = 0; j < before.size(); j++) {
          assertEquals(
              before.get(i).equals(before.get(j)),
              after.get(i).equals(after.get(j)),
              before.get(i) + " and " + before.get(j));
        }
        assertFalse(after.get(i).equals(before.get(i)), "of another class");
        assertFalse(after.get(i).equals(null));
      }
    }
  }

  @Test
  void aRecordOfNothingEqualsItself() throws Exception {
    try (URLClassLoader loader = loaderOf(linked())) {
      Constructor<?> maker = loader.loadClass(Empty.class.getName()).getConstructors()[0];
      assertEquals(maker.newInstance(), maker.newInstance());
      assertEquals(new Empty().hashCode(), maker.newInstance().hashCode());
    }
  }

  @Test
  void switchesChooseAsBefore() throws Exception {
    try (URLClassLoader loader = loaderOf(linked())) {
      Method of = loader.loadClass(Kinds.class.getName()).getMethod("of", Object.class);
      for (Object value : List.of("", "a", -1, 1, 2.0, new int[3], List.of())) {
        assertEquals(Kinds.of(value), of.invoke(null, value));
      }
      assertEquals("nothing", of.invoke(null, (Object) null));
      Method tell = loader.loadClass(Named.class.getName()).getMethod("tell", Object.class);
      assertEquals("it is so", tell.invoke(null, "so"));
      assertEquals("it is ", tell.invoke(null, 1));
    }
  }

  @Test
  void nothingOfThemIsLeftToTheJvm() throws Exception {
    List<String> left = new ArrayList<>();
    try (URLClassLoader loader = loaderOf(linked())) {
      for (Class<?> sample : SAMPLES) {
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(fileOf(sample)))) {
          ClassFile.of().parse(in.readAllBytes()).methods().stream()
              .flatMap(method -> method.code().stream())
              .flatMap(code -> code.elementStream())
              .filter(InvokeDynamicInstruction.class::isInstance)
              .map(site -> ((InvokeDynamicInstruction) site).name().stringValue())
              .forEach(left::add);
        }
      }
    }
    left.removeIf(name -> name.equals("makeConcatWithConstants") || name.equals("name"));
    // Nobody writes many records out as words.
    assertTrue(left.stream().allMatch("toString"::equals), left.toString());
  }
}
