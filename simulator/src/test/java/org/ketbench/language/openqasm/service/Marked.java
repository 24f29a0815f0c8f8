package org.ketbench.language.openqasm.service;

import org.ketbench.circuit.Span;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;

/** A program with places in it marked by {@code ¦}, taken out of the text. */
public record Marked(String text, int first, int last) {
  public static Marked of(String marked) {
    int first = marked.indexOf('¦');
    if (first < 0) {
      throw new IllegalArgumentException("no mark in: " + marked);
    }
    String once = marked.substring(0, first) + marked.substring(first + 1);
    int second = once.indexOf('¦');
    return second < 0
        ? new Marked(once, first, first)
        : new Marked(once.substring(0, second) + once.substring(second + 1), first, second);
  }

  public Span span() {
    return new Span(first, last);
  }

  public OpenQasmService service() {
    return serviceOf(text);
  }

  public static OpenQasmService serviceOf(String text) {
    return serviceOf(text, IncludeLoader.nothing());
  }

  public static OpenQasmService serviceOf(String text, IncludeLoader includes) {
    Document document = Document.of("test.qasm", text);
    return new OpenQasmService(OpenQasm.analyze(document, includes, Limits.standard()));
  }
}
