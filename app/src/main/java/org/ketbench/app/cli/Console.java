package org.ketbench.app.cli;

import java.io.PrintWriter;
import java.util.List;

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
}
