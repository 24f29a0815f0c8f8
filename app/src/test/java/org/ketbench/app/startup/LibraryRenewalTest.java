package org.ketbench.app.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class LibraryRenewalTest {
  @TempDir private Path folder = Path.of("");

  private static Path libraryOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private Path renew(Path... libraries) throws IOException {
    Path classPath = folder.resolve("classpath");
    Files.writeString(
        classPath,
        String.join(File.pathSeparator, Arrays.stream(libraries).map(Path::toString).toList()));
    LibraryRenewal.main(new String[] {classPath.toString(), folder.toString()});
    return classPath;
  }

  @Test
  void replacesOldLibrariesInTheClassPathAndLeavesOthers() throws Exception {
    Path old = libraryOf(CommandLine.class);
    Path recent = libraryOf(JsonFactory.class);
    Path classPath = renew(old, recent);
    assertEquals(
        folder.resolve(old.getFileName()) + File.pathSeparator + recent,
        Files.readString(classPath));
  }

  @Test
  void loadsEveryClassAndRunsTheSame() throws Exception {
    renew(libraryOf(CommandLine.class));
    Path renewed = folder.resolve(libraryOf(CommandLine.class).getFileName());
    assertFalse(OldClasses.areIn(renewed));
    URL[] place = {renewed.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, ClassLoader.getPlatformClassLoader());
        JarFile jar = new JarFile(renewed.toFile())) {
      int classes = 0;
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith("picocli/CommandLine") && name.endsWith(".class")) {
          Class.forName(name.replace('/', '.').replace(".class", ""), true, loader);
          classes++;
        }
      }
      assertTrue(classes > 100, classes + " classes");
      Class<?> commandLine = loader.loadClass("picocli.CommandLine");
      Class<?> spec = loader.loadClass("picocli.CommandLine$Model$CommandSpec");
      Object made =
          commandLine
              .getConstructor(Object.class)
              .newInstance(spec.getMethod("create").invoke(null));
      String usage = (String) commandLine.getMethod("getUsageMessage").invoke(made);
      String before = new CommandLine(CommandLine.Model.CommandSpec.create()).getUsageMessage();
      assertEquals(before, usage);
    }
  }

  @Test
  void leavesRecentLibrariesAndFoldersAlone() throws Exception {
    Path recent = libraryOf(JsonFactory.class);
    assertEquals(recent, LibraryRenewal.renewed(recent, folder));
    assertEquals(folder, LibraryRenewal.renewed(folder, folder));
  }
}
