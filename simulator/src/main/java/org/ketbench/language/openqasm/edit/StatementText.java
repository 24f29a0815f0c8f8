package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * Writes some of a statement's operations as statements again, as few as they fit into: operands
 * are written as they were, as a whole register, as a slice in version 3, or one by one.
 */
final class StatementText {
  private final Source source;
  private final Map<Registers.Register, Integer> newSizes;

  StatementText(Source source) {
    this(source, Map.of());
  }

  /**
   * @param newSizes the sizes that registers will have, where they change
   */
  StatementText(Source source, Map<Registers.Register, Integer> newSizes) {
    this.source = source;
    this.newSizes = newSizes;
  }

  /** The statement's text without its comments, with other texts for some of its nodes. */
  static String without(Located at, Map<Node, String> replaced) {
    return commentless(replaced(at, at.statement(), replaced));
  }

  static String replaced(Located at, Node whole, Map<Node, String> replaced) {
    String text = at.tree().text();
    StringBuilder result = new StringBuilder();
    int copied = at.span(whole).start();
    List<Node> nodes =
        replaced.keySet().stream()
            .filter(node -> whole.start() <= node.start() && node.end() <= whole.end())
            .sorted(Comparator.comparingInt(Node::start))
            .toList();
    for (Node node : nodes) {
      Span span = at.span(node);
      result.append(text, copied, span.start()).append(replaced.get(node));
      copied = span.end();
    }
    return result.append(text, copied, at.span(whole).end()).toString();
  }

  static String commentless(String text) {
    StringBuilder result = new StringBuilder();
    boolean gap = false;
    for (Token token : Lexer.tokens(text)) {
      TokenKind kind = token.kind();
      if (kind == TokenKind.LINE_COMMENT || kind == TokenKind.BLOCK_COMMENT) {
        gap = true;
      } else if (kind == TokenKind.WHITESPACE || kind == TokenKind.NEWLINE) {
        if (!gap && kind == TokenKind.WHITESPACE) {
          result.append(token.in(text));
        }
        gap |= kind == TokenKind.NEWLINE;
      } else {
        if (gap
            && !result.isEmpty()
            && !Character.isWhitespace(result.charAt(result.length() - 1))) {
          result.append(' ');
        }
        result.append(token.in(text));
        gap = false;
      }
    }
    return result.toString();
  }

  /** The statements for these operations, in their order. */
  List<String> of(Application application, List<List<Element>> operations) {
    if (application.together()) {
      return operations.stream().map(each -> together(application, each)).toList();
    }
    List<String> texts = new ArrayList<>();
    int done = 0;
    while (done < operations.size()) {
      int end = operations.size();
      String text = one(application, operations.subList(done, end));
      if (text == null) {
        end = done + 1;
        while (end < operations.size() && fits(application, operations.subList(done, end + 1))) {
          end++;
        }
        text = one(application, operations.subList(done, end));
      }
      texts.add(text == null ? "" : text);
      done = end;
    }
    return texts;
  }

  private boolean fits(Application application, List<List<Element>> operations) {
    for (int k = 0; k < application.operands().size(); k++) {
      if (operand(application.operands().get(k), column(operations, k), application) == null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String one(Application application, List<List<Element>> operations) {
    Map<Node, String> texts = new HashMap<>();
    for (int k = 0; k < application.operands().size(); k++) {
      Operand operand = application.operands().get(k);
      String text = operand(operand, column(operations, k), application);
      if (text == null) {
        return null;
      }
      texts.put(operand.node(), text);
    }
    return without(application.at(), texts);
  }

  private String together(Application application, List<Element> elements) {
    List<Operand> operands = application.operands();
    int total = operands.stream().mapToInt(operand -> operand.elements().size()).sum();
    Map<Node, String> texts = new HashMap<>();
    if (total == elements.size()) {
      int from = 0;
      for (Operand operand : operands) {
        List<Element> part = elements.subList(from, from + operand.elements().size());
        String text = operand(operand, part, application);
        texts.put(operand.node(), text != null ? text : list(part));
        from += operand.elements().size();
      }
      return without(application.at(), texts);
    }
    return around(application, list(elements));
  }

  /**
   * The statement about what is left of each of its operands.
   *
   * @param parts for each operand; none where nothing is left of it
   */
  String left(Application application, List<List<Element>> parts) {
    List<String> texts = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      List<Element> part = parts.get(k);
      if (!part.isEmpty()) {
        String text = operand(application.operands().get(k), part, application);
        texts.add(text != null ? text : list(part));
      }
    }
    return around(application, String.join(", ", texts));
  }

  private static String around(Application application, String operands) {
    Located at = application.at();
    Node first = application.operands().getFirst().node();
    Node last = application.operands().getLast().node();
    String text = at.tree().text();
    String head = text.substring(at.span().start(), at.span(first).start());
    String tail = text.substring(at.span(last).end(), at.span().end());
    return commentless(head + operands + tail);
  }

  private static String list(List<Element> elements) {
    return String.join(", ", elements.stream().map(Element::text).toList());
  }

  private static List<Element> column(List<List<Element>> operations, int operand) {
    return operations.stream().map(each -> each.get(operand)).toList();
  }

  /** One operand for all of these, or null where there is none. */
  private @Nullable String operand(Operand original, List<Element> elements, Application in) {
    boolean same = elements.equals(original.elements()) && original.isKnown();
    if (same && !touchesResized(original, in)) {
      return in.at().text(original.node());
    }
    Element first = elements.getFirst();
    if (elements.size() == 1) {
      return first.text();
    }
    if (elements.stream().allMatch(first::equals)) {
      return original.several() ? null : first.text();
    }
    return range(elements);
  }

  private boolean touchesResized(Operand operand, Application in) {
    return !newSizes.isEmpty()
        && in != null
        && operand.elements().stream()
            .anyMatch(
                element ->
                    newSizes.keySet().stream()
                        .anyMatch(register -> register.symbol() == element.register()));
  }

  /** The register or the slice of one that these are, or null. */
  @Nullable String range(List<Element> elements) {
    Element first = elements.getFirst();
    if (first.register() == null || first.index() == Element.NONE) {
      return null;
    }
    for (int i = 0; i < elements.size(); i++) {
      Element each = elements.get(i);
      if (each.register() != first.register() || each.index() != first.index() + i) {
        return null;
      }
    }
    if (first.index() == 0 && elements.size() == size(first)) {
      return first.name();
    }
    if (source.isVersion2()) {
      return null;
    }
    return first.name() + "[" + first.index() + ":" + elements.getLast().index() + "]";
  }

  private int size(Element element) {
    for (List<Registers.Register> all :
        List.of(source.registers().qubits(), source.registers().bits())) {
      for (Registers.Register register : all) {
        if (register.symbol() == element.register()) {
          return newSizes.getOrDefault(register, register.size());
        }
      }
    }
    return -1;
  }
}
