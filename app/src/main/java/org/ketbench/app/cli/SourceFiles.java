package org.ketbench.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.ketbench.language.Document;

/** Reads and writes the files that a command is given. */
final class SourceFiles {
  private SourceFiles() {}

  static Document read(Path path) {
    try {
      return Document.of(path, Files.readString(path));
    } catch (CharacterCodingException e) {
      throw failure(ExitCode.FAILED, path, "not-text", "This is no UTF-8 text.");
    } catch (IOException e) {
      throw failure(ExitCode.WRONG_USAGE, path, "cannot-read", reason("read", path));
    }
  }

  /** Writes a file; one that is there keeps its old content until all of the new is written. */
  static void write(Path path, Console.Text text) {
    try {
      boolean present = Files.exists(path);
      Path target = present ? path.toRealPath() : path.toAbsolutePath();
      if (present && !(Files.isRegularFile(target) && Files.isWritable(target.getParent()))) {
        fill(target, text);
        return;
      }
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        fill(part, text);
        if (present && Files.getFileStore(target).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw failure(ExitCode.FAILED, path, "cannot-write", reason("write", path));
    }
  }

  private static void fill(Path path, Console.Text text) throws IOException {
    try (Writer out = Files.newBufferedWriter(path)) {
      text.writeTo(out);
    }
  }

  private static String reason(String verb, Path path) {
    if (Files.isDirectory(path)) {
      return "This is a folder; name a file.";
    }
    if (verb.equals("read") && Files.notExists(path)) {
      return "There is no such file.";
    }
    return "Cannot %s this file; look at its permissions.".formatted(verb);
  }

  private static CommandFailure failure(int exitCode, Path path, String code, String message) {
    return new CommandFailure(exitCode, List.of(Problem.of(path.toString(), code, message)));
  }
}
