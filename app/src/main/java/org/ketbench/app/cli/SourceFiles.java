package org.ketbench.app.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
      throw failure(ExitCode.FAILED, path, "not-text", "This is no UTF-8 text. Save it as UTF-8.");
    } catch (IOException e) {
      throw failure(ExitCode.WRONG_USAGE, path, "cannot-read", reason("read", path));
    }
  }

  /** Writes a text as {@link #writeBytes} writes bytes. */
  static void write(Path path, Console.Text text) {
    Console.Bytes encoded =
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
          text.writeTo(writer);
          writer.flush();
        };
    writeBytes(path, encoded);
  }

  /** Writes a file; one that is there keeps its old content until all of the new is written. */
  static void writeBytes(Path path, Console.Bytes content) {
    try {
      boolean present = Files.exists(path);
      Path target = present ? path.toRealPath() : path.toAbsolutePath();
      if (present && !(Files.isRegularFile(target) && Files.isWritable(target.getParent()))) {
        fill(target, content);
        return;
      }
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        fill(part, content);
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

  private static void fill(Path path, Console.Bytes content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      content.writeTo(out);
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
