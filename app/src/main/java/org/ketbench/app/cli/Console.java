package org.ketbench.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a command writes: results to {@code out}, what is wrong to {@code err}. */
record Console(PrintWriter out, PrintWriter err, boolean json) {

  void report(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    if (json) {
      Json.print(err, document -> Json.writeProblems(document, problems));
    } else {
      problems.forEach(err::println);
    }
  }

  /** Tells people what goes on; with JSON, standard error is for one document at the end. */
  void remark(String words) {
    if (!json) {
      err.println(words);
      err.flush();
    }
  }

  /** Hands over a text: into a file, or to standard output, where JSON is a document around it. */
  void deliver(String format, Text text, @Nullable Path output) {
    if (output != null) {
      SourceFiles.write(output, text);
    }
    if (json) {
      Json.print(
          out,
          document -> {
            document.writeStringField("format", format);
            if (output == null) {
              var whole = new StringBuilder();
              text.writeTo(whole);
              document.writeStringField("text", whole.toString());
            } else {
              document.writeStringField("output", output.toString());
            }
          });
    } else if (output == null) {
      try {
        text.writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Hands over a file of bytes; with JSON a document says where it is. */
  void deliverFile(String format, Bytes bytes, Path output) {
    SourceFiles.writeBytes(output, bytes);
    if (json) {
      Json.print(
          out,
          document -> {
            document.writeStringField("format", format);
            document.writeStringField("output", output.toString());
          });
    }
  }

  /** A text that may be too long to be held whole. */
  @FunctionalInterface
  interface Text {
    void writeTo(Appendable out) throws IOException;
  }

  /** The content of a file. */
  @FunctionalInterface
  interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }
}
