package org.ketbench.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static void write(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw failure(ExitCode.FAILED, path, "cannot-write", reason("write", path));
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
