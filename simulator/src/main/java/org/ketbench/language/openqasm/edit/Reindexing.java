package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.LineIndex;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.TypeNode;

/**
 * Gives the elements of a register other indices, or none, at every place where they are named.
 * What is done to the elements that stay does not change: a statement about the whole register goes
 * on to be about the elements that it was about.
 */
final class Reindexing {
  /** The new index of an element that goes. */
  static final int GONE = -1;

  private final Draft draft;
  private final Source source;
  private final Registers.Register register;
  private final Symbol symbol;
  private final int[] indices;
  private final int size;
  private final boolean withOperations;
  private final StatementText text;
  private final List<Integer> used = new ArrayList<>();

  /**
   * @param indices the new index of each element, or {@link #GONE}
   * @param size the new size of the register
   * @param withOperations whether operations on elements that go are removed
   */
  Reindexing(
      Draft draft, Registers.Register register, int[] indices, int size, boolean withOperations)
      throws Refusal {
    this.draft = draft;
    this.source = draft.source;
    this.register = register;
    this.indices = indices;
    this.size = size;
    this.withOperations = withOperations;
    Registers.declaration(register);
    Symbol known = register.symbol();
    if (known == null) {
      throw new Refusal("Hardware qubits are not declared anywhere.");
    }
    this.symbol = known;
    this.text = new StatementText(source, Map.of(register, size));
    for (var reference : source.checked().names().references(symbol)) {
      if (reference.file() != null) {
        throw new Refusal(
            "'" + register.name() + "' is also named in the file '" + reference.file() + "'.");
      }
    }
  }

  void run() throws Refusal {
    for (Located top : source.statements()) {
      visit(top);
    }
    if (!used.isEmpty()) {
      throw new Refusal(inUse());
    }
  }

  private String inUse() {
    boolean one = used.size() == 1;
    int line = new LineIndex(source.text()).position(used.getFirst()).line() + 1;
    return "'%s' is used by %s, %s line %d. Remove or change %s first."
        .formatted(
            gone(),
            Counted.of(used.size(), "operation"),
            one ? "in" : "first in",
            line,
            one ? "it" : "them");
  }

  /** The register, or the first of its elements that go where some stay. */
  private String gone() {
    int first = 0;
    while (indices[first] != GONE) {
      first++;
    }
    return size == 0 ? register.name() : register.name() + "[" + first + "]";
  }

  private void visit(Located at) throws Refusal {
    if (declares(at)) {
      declaration(at);
      return;
    }
    Application application = Application.of(source, at);
    if (application != null && application.operands().stream().anyMatch(o -> names(at, o))) {
      operations(application);
    } else {
      for (Expr each : Walk.expressions(at.statement())) {
        expression(at, each);
      }
    }
    for (Located child : at.children()) {
      visit(child);
    }
  }

  private boolean declares(Located at) {
    return switch (at.statement()) {
      case Statement.QubitDeclaration it -> at.span(it.name()).equals(symbol.declaration());
      case Statement.CregDeclaration it -> at.span(it.name()).equals(symbol.declaration());
      case Statement.Declaration it -> at.span(it.name()).equals(symbol.declaration());
      default -> false;
    };
  }

  private void declaration(Located at) throws Refusal {
    if (size == 0) {
      draft.rewriting.remove(at);
      return;
    }
    Expr written =
        switch (at.statement()) {
          case Statement.QubitDeclaration it -> it.size();
          case Statement.CregDeclaration it -> it.size();
          case Statement.Declaration it
              when it.type() instanceof TypeNode.Scalar(_, _, _, Expr width) ->
              width;
          default -> null;
        };
    if (size != register.size()) {
      if (written == null) {
        throw new Refusal("'" + register.name() + "' is a single one and has no size.");
      }
      draft.patch.replace(at.span(written), String.valueOf(size));
    }
  }

  /** Whether the register is named in an operand, and not only what an alias of it stands for. */
  private boolean names(Located at, Operand operand) {
    return (operand.node() instanceof Expr expression && mentions(at, expression))
        || operand.elements().stream().anyMatch(this::isGone);
  }

  private boolean mentions(Located at, Expr expression) {
    if (expression instanceof Expr.Identifier name) {
      return source.symbol(at.span(name).start()) == symbol;
    }
    return Walk.children(expression).stream().anyMatch(child -> mentions(at, child));
  }

  private boolean isGone(Element element) {
    return element.register() == symbol && indices[Math.max(0, element.index())] == GONE;
  }

  private Element moved(Element element) {
    return element.register() == symbol && element.index() != Element.NONE
        ? new Element(symbol, element.name(), indices[element.index()])
        : element;
  }

  private boolean keepsIndices() {
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] != i) {
        return false;
      }
    }
    return true;
  }

  private void operations(Application application) throws Refusal {
    Located at = application.at();
    for (Operand operand : application.operands()) {
      if (!operand.isKnown()
          && operand.node() instanceof Expr expression
          && mentions(at, expression)) {
        unknown(at, expression);
      }
    }
    if (!application.isKnown()) {
      inPlace(application);
      return;
    }
    List<List<Element>> kept = new ArrayList<>();
    boolean dropped = false;
    for (List<Element> operation : application.operations()) {
      List<Element> left = new ArrayList<>();
      for (Element element : operation) {
        if (!isGone(element)) {
          left.add(moved(element));
        }
      }
      if (left.size() == operation.size() || (application.together() && !left.isEmpty())) {
        kept.add(left);
      }
      dropped |= left.size() != operation.size();
    }
    if (dropped) {
      if (!withOperations) {
        used.add(at.span().start());
        return;
      }
      draft.rewriting.replace(
          at,
          kept.isEmpty()
              ? List.of()
              : application.together()
                  ? List.of(text.left(application, left(application)))
                  : text.of(application, kept));
    } else if (!isSameSet(application)) {
      if (isInAnyOrder(application)) {
        kept.sort(Comparator.comparingInt(each -> each.getFirst().index()));
      }
      List<String> texts = text.of(application, kept);
      if (texts.size() == 1) {
        inPlace(application);
      } else {
        draft.rewriting.replace(at, texts);
      }
    }
  }

  private List<List<Element>> left(Application application) {
    List<List<Element>> left = new ArrayList<>();
    for (Operand operand : application.operands()) {
      left.add(
          operand.elements().stream()
              .filter(each -> !isGone(each))
              .map(this::moved)
              .sorted(Comparator.comparingInt(Element::index))
              .toList());
    }
    return left;
  }

  private static boolean isInAnyOrder(Application application) {
    return application.operands().size() == 1;
  }

  /** A statement about elements each alone, or all together, is about them in any order. */
  private boolean isSameSet(Application application) {
    return (application.together() || isInAnyOrder(application))
        && application.operands().stream().allMatch(this::isSameSet);
  }

  private boolean isSameSet(Operand operand) {
    Set<Element> moved = operand.elements().stream().map(this::moved).collect(Collectors.toSet());
    return size == register.size() && moved.equals(Set.copyOf(operand.elements()));
  }

  private void inPlace(Application application) throws Refusal {
    Located at = application.at();
    for (Operand operand : application.operands()) {
      if (operand.isKnown()
          && operand.node() instanceof Expr expression
          && mentions(at, expression)) {
        List<Element> elements = new ArrayList<>(operand.elements());
        elements.replaceAll(this::moved);
        if (application.together() || isInAnyOrder(application)) {
          elements.sort(Comparator.comparingInt(Element::index));
        }
        if (elements.stream().anyMatch(this::isOut)) {
          used.add(at.span().start());
        } else if (!application.together() || !isSameSet(operand)) {
          draft.patch.replace(at.span(expression), written(at, expression, elements));
        }
      }
    }
  }

  private boolean isOut(Element element) {
    return element.register() == symbol && element.index() == GONE;
  }

  private String written(Located at, Expr expression, List<Element> elements) {
    if (elements.size() == 1 && !isSlice(expression)) {
      return elements.getFirst().text();
    }
    String range = elements.size() == 1 ? null : text.range(elements);
    if (range != null) {
      return range;
    }
    if (source.isVersion2()) {
      return elements.stream().map(Element::text).collect(Collectors.joining(", "));
    }
    StringBuilder set = new StringBuilder();
    for (Element element : elements) {
      set.append(set.isEmpty() ? "" : ", ").append(element.index());
    }
    return at.text(expression).startsWith(register.name())
        ? register.name() + "[{" + set + "}]"
        : at.text(expression);
  }

  private static boolean isSlice(Expr expression) {
    return expression instanceof Expr.Index(_, _, _, var inner)
        && inner.size() == 1
        && (inner.getFirst() instanceof Expr.Range || inner.getFirst() instanceof Expr.SetOf);
  }

  /** Anything else that names the register: conditions, aliases, arguments. */
  private void expression(Located at, Expr expression) throws Refusal {
    if (expression instanceof Expr.Index index
        && index.base() instanceof Expr.Identifier base
        && source.symbol(at.span(base).start()) == symbol) {
      indexed(at, index);
    } else if (expression instanceof Expr.Identifier name
        && source.symbol(at.span(name).start()) == symbol) {
      whole(at, name);
    } else {
      for (Expr child : Walk.children(expression)) {
        expression(at, child);
      }
    }
  }

  private void indexed(Located at, Expr.Index index) throws Refusal {
    Operand operand = new Operands(source).of(at, index);
    if (!operand.isKnown()) {
      unknown(at, index);
      return;
    }
    List<Element> elements = operand.elements().stream().map(this::moved).toList();
    if (elements.stream().anyMatch(this::isOut)) {
      throw new Refusal(
          "'" + at.text(index) + "' is used in line " + line(at, index) + ". Change that first.");
    }
    if (!elements.equals(operand.elements())) {
      draft.patch.replace(at.span(index), written(at, index, elements));
    }
  }

  private void unknown(Located at, Expr expression) throws Refusal {
    if (!keepsIndices()) {
      throw new Refusal(
          "Which element '"
              + at.text(expression)
              + "' in line "
              + line(at, expression)
              + " is depends on a value that changes. Change that first.");
    }
  }

  private void whole(Located at, Expr.Identifier name) throws Refusal {
    boolean quantum = source.registers().isQuantum(register);
    if (keepsIndices() && (size == register.size() || !quantum)) {
      return;
    }
    @Nullable String slice = null;
    if (keepsIndices() && !source.isVersion2()) {
      slice = name.name() + "[0:" + (register.size() - 1) + "]";
    }
    if (slice == null) {
      throw new Refusal(
          "All of '"
              + name.name()
              + "' is used in line "
              + line(at, name)
              + ". Change that first.");
    }
    draft.patch.replace(at.span(name), slice);
  }

  private int line(Located at, Expr expression) {
    return new LineIndex(source.text()).position(at.span(expression).start()).line() + 1;
  }
}
