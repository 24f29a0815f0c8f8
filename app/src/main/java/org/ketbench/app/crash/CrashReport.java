package org.ketbench.app.crash;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;

/**
 * What is told of a failure.
 *
 * @param facts of the program and the machine, in the order in which they are told
 */
public record CrashReport(
    Instant time, String thread, Throwable failure, Map<String, String> facts) {

  /** The report in words, without secrets and without the content of documents. */
  public String text(String home) {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    out.println("Ketbench met a failure that it did not expect.");
    out.println();
    out.println("Time: " + time);
    out.println("Thread: " + thread);
    facts.forEach((name, value) -> out.println(name + ": " + value));
    out.println();
    failure.printStackTrace(out);
    return new Redaction(home).of(text.toString().replace("\r\n", "\n"));
  }

  /** Where the failure happened; two of the same place are told once. */
  String place() {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
