package org.ketbench.app.cli;

import java.io.PrintWriter;
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

  /** Hands over a text: into a file, or to standard output, where JSON is a document around it. */
  void deliver(String format, String text, @Nullable Path output) {
    if (output != null) {
      SourceFiles.write(output, text);
    }
    if (json) {
      Json.print(
          out,
          document -> {
            document.writeStringField("format", format);
            if (output == null) {
              document.writeStringField("text", text);
            } else {
              document.writeStringField("output", output.toString());
            }
          });
    } else if (output == null) {
      out.print(text);
    }
  }
}
