package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * Makes a gate of operations. They come to stand together where the first of them is, or else where
 * the last is, so whatever stands between may not share a wire with those that pass it.
 */
final class Grouping {
  private final Draft draft;
  private final Map<Element, String> qubits = new LinkedHashMap<>();
  private final Map<String, String> parameters = new LinkedHashMap<>();

  Grouping(Draft draft) {
    this.draft = draft;
  }

  /** One of the operations. */
  private record Member(Application application, int index, List<Element> elements) {
    Span span() {
      return application.at().span();
    }
  }

  void group(CircuitEdit.GroupIntoGate edit) throws Refusal {
    Renaming.requireFree(draft, edit.name());
    if (draft.gates.find(edit.name()) != null) {
      throw new Refusal("'" + edit.name() + "' is the name of a standard gate.");
    }
    List<Member> members = members(edit.operations());
    Located first = members.getFirst().application().at();
    draft.requireOutside(first);
    boolean atFirst = canGather(members, members.getFirst());
    if (!atFirst && !canGather(members, members.getLast())) {
      throw new Refusal(
          "Other operations on the same wires stand between these, so they cannot be one gate.");
    }
    nameQubits(members);
    if (qubits.isEmpty()) {
      throw new Refusal("A gate needs a qubit.");
    }
    List<String> body = new ArrayList<>();
    for (Member member : members) {
      body.add(formal(member));
    }
    write(edit.name(), members, body, atFirst ? members.getFirst() : members.getLast());
  }

  private List<Member> members(List<OperationRef> refs) throws Refusal {
    List<Member> members = new ArrayList<>();
    for (OperationRef ref : refs) {
      Draft.Target target = draft.target(ref);
      if (!(target.at().statement() instanceof Statement.GateCall)) {
        throw new Refusal("Only gates can be grouped into a gate.");
      }
      if (target.at().isBareBody()) {
        throw new Refusal("An operation under a condition of its own cannot be grouped.");
      }
      Application application = target.operations("Only gates can be grouped into a gate.");
      if (!application.isKnown()) {
        throw new Refusal("Which wires these operations act on depends on a value that changes.");
      }
      int count = application.count();
      for (int i = 0; i < count; i++) {
        if (!target.isPart() || i == target.index()) {
          members.add(new Member(application, i, application.operation(i)));
        }
      }
    }
    if (members.isEmpty()) {
      throw new Refusal("There is nothing to group.");
    }
    Statement around = around(members.getFirst());
    for (Member member : members) {
      if (around(member) != around) {
        throw new Refusal("Operations can be grouped if they stand in the same block.");
      }
    }
    return members.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Member each) -> each.span().start())
                .thenComparingInt(Member::index))
        .toList();
  }

  private static @Nullable Statement around(Member member) {
    Located parent = member.application().at().whole().parent();
    return parent == null ? null : parent.statement();
  }

  /** Whether all can be moved to where one of them is. */
  private boolean canGather(List<Member> members, Member place) throws Refusal {
    Located parent = place.application().at().whole().parent();
    List<Located> block = parent == null ? draft.source.statements() : parent.children();
    List<Member> inOrder = new ArrayList<>();
    for (Located each : block) {
      Located at =
          each.statement() instanceof Statement.Annotated annotated
              ? each.child(annotated.statement())
              : each;
      boolean inside =
          members.getFirst().span().start() <= at.span().start()
              && at.span().end() <= members.getLast().span().end();
      if (inside && Kinds.isOperation(at)) {
        Application application = Application.of(draft.source, at);
        if (application == null || !application.isKnown()) {
          return false;
        }
        for (int i = 0; i < application.count(); i++) {
          inOrder.add(new Member(application, i, application.operation(i)));
        }
      }
    }
    int at = indexOf(inOrder, place);
    for (int i = 0; i < inOrder.size(); i++) {
      Member other = inOrder.get(i);
      if (indexOf(members, other) < 0 && isPassed(members, inOrder, i, at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPassed(
      List<Member> members, List<Member> inOrder, int other, int place) {
    Set<Element> wires = Set.copyOf(inOrder.get(other).elements());
    for (Member member : members) {
      int own = indexOf(inOrder, member);
      boolean passes = other < own ? place < other : place > other;
      if (passes && member.elements().stream().anyMatch(wires::contains)) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(List<Member> members, Member member) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).span().equals(member.span()) && members.get(i).index() == member.index()) {
        return i;
      }
    }
    return -1;
  }

  private void nameQubits(List<Member> members) {
    for (Member member : members) {
      for (Element element : member.elements()) {
        qubits.computeIfAbsent(element, each -> fresh(each.text().replaceAll("[^A-Za-z0-9_]", "")));
      }
    }
  }

  private String fresh(String wanted) {
    String name = draft.freshName(wanted.isEmpty() ? "a" : wanted);
    String base = name;
    for (int i = 1; qubits.containsValue(name) || parameters.containsValue(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /** The operation on the qubits of the gate. */
  private String formal(Member member) throws Refusal {
    Located at = member.application().at();
    Map<Node, String> texts = new HashMap<>();
    for (int i = 0; i < member.elements().size(); i++) {
      texts.put(
          member.application().operands().get(i).node(),
          qubits.getOrDefault(member.elements().get(i), ""));
    }
    if (at.statement() instanceof Statement.GateCall call) {
      for (Expr argument : call.arguments()) {
        if (!isConstant(at, argument)) {
          texts.put(argument, parameters.computeIfAbsent(at.text(argument), _ -> fresh("t")));
        }
      }
    }
    return StatementText.without(at, texts);
  }

  /** Whether a gate's definition sees all that an angle is made of. */
  private boolean isConstant(Located at, Expr expression) {
    if (expression instanceof Expr.Identifier name) {
      Symbol symbol = draft.source.symbol(at.span(name).start());
      return symbol == null || symbol instanceof Symbol.Constant;
    }
    return Walk.children(expression).stream().allMatch(child -> isConstant(at, child));
  }

  private void write(String name, List<Member> members, List<String> body, Member place)
      throws Refusal {
    String head =
        parameters.isEmpty() ? name : name + "(" + String.join(", ", parameters.values()) + ")";
    String line = draft.source.lines().lineEnd();
    String definition =
        "gate "
            + head
            + " "
            + String.join(", ", qubits.values())
            + " {"
            + body.stream().map(each -> line + "  " + each).collect(Collectors.joining())
            + line
            + "}";
    String arguments =
        parameters.isEmpty() ? "" : "(" + String.join(", ", parameters.keySet()) + ")";
    String call =
        name
            + arguments
            + " "
            + qubits.keySet().stream().map(Element::text).collect(Collectors.joining(", "))
            + ";";
    int chunk = members.getFirst().application().at().chunk();
    Slot.before(draft.source, Located.top(draft.source.tree(), chunk))
        .write(List.of(definition), draft.patch);
    replace(members, place, call);
  }

  private void replace(List<Member> members, Member place, String call) throws Refusal {
    Map<Integer, List<Member>> byStatement = new TreeMap<>();
    for (Member member : members) {
      byStatement.computeIfAbsent(member.span().start(), _ -> new ArrayList<>()).add(member);
    }
    for (List<Member> same : byStatement.values()) {
      Application application = same.getFirst().application();
      List<List<String>> texts = new ArrayList<>();
      for (Member each : same) {
        texts.add(each.equals(place) ? List.of(call) : List.of());
      }
      draft.rewriting.replaceOperations(
          application, same.stream().map(Member::index).toList(), texts);
    }
  }
}
