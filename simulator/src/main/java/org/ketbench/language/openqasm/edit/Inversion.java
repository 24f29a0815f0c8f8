package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Gates undone: each takes the place of the one that stands as far from the other end. A gate has
 * the name of its inverse where there is one, with angles turned round, and else a modifier.
 */
final class Inversion {
  private final Draft draft;

  Inversion(Draft draft) {
    this.draft = draft;
  }

  private record Member(Application application, int index) {
    int start() {
      return application.at().span().start();
    }

    /** The block that it stands in, or the condition that it alone stands under. */
    Span around() {
      Located parent = application.at().whole().parent();
      return parent == null ? Span.NONE : parent.span();
    }
  }

  void invert(CircuitEdit.Invert edit) throws Refusal {
    List<Member> members = members(edit.operations());
    List<String> inverses = new ArrayList<>();
    for (Member member : members) {
      inverses.add(inverse(member));
    }
    Map<Integer, List<Integer>> byStatement = new TreeMap<>();
    for (int i = 0; i < members.size(); i++) {
      byStatement.computeIfAbsent(members.get(i).start(), _ -> new ArrayList<>()).add(i);
    }
    for (List<Integer> same : byStatement.values()) {
      Application application = members.get(same.getFirst()).application();
      List<List<String>> texts = new ArrayList<>();
      for (int i : same) {
        texts.add(List.of(inverses.get(members.size() - 1 - i)));
      }
      draft.rewriting.replaceOperations(
          application, same.stream().map(i -> members.get(i).index()).toList(), texts);
    }
  }

  private List<Member> members(List<OperationRef> refs) throws Refusal {
    List<Member> members = new ArrayList<>();
    for (OperationRef ref : refs) {
      Draft.Target target = draft.target(ref);
      if (!(target.at().statement() instanceof Statement.GateCall)) {
        throw new Refusal("Only gates can be undone.");
      }
      Application application = target.operations("Only gates can be undone.");
      if (!application.isKnown()) {
        throw new Refusal("Which wires these operations act on depends on a value that changes.");
      }
      for (int i = 0; i < application.count(); i++) {
        Member member = new Member(application, i);
        if ((!target.isPart() || i == target.index())
            && members.stream().noneMatch(each -> isSame(each, member))) {
          members.add(member);
        }
      }
    }
    if (members.stream().map(Member::around).distinct().count() > 1) {
      throw new Refusal(
          "Gates of different blocks cannot be undone together. Choose those of one block.");
    }
    members.sort(Comparator.comparingInt(Member::start).thenComparingInt(Member::index));
    return members;
  }

  private static boolean isSame(Member one, Member other) {
    return one.start() == other.start() && one.index() == other.index();
  }

  private String inverse(Member member) throws Refusal {
    Application application = member.application();
    String alone =
        new StatementText(draft.source)
            .of(application, List.of(application.operation(member.index())))
            .getFirst();
    Located at = Located.top(SyntaxTree.parse(alone), 0);
    if (!(at.statement() instanceof Statement.GateCall call)) {
      throw new Refusal("Only gates can be undone.");
    }
    Patch patch = new Patch(alone);
    turn(at, call, application.at().span().start(), patch);
    return TextEdit.apply(alone, patch.edits());
  }

  private void turn(Located at, Statement.GateCall call, int position, Patch patch) throws Refusal {
    for (Modifier modifier : call.modifiers()) {
      if (modifier.kind() == Modifier.Kind.INV) {
        int next = call.modifiers().indexOf(modifier) + 1;
        int end =
            next < call.modifiers().size()
                ? at.span(call.modifiers().get(next)).start()
                : at.span(call.name()).start();
        patch.delete(at.span(modifier).start(), end);
        return;
      }
    }
    CatalogueGate gate = draft.gates.catalogued(call.name().text());
    CatalogueGate inverse = gate == null ? null : gate.inverse();
    int[] signs = gate == null || inverse == null ? null : signs(gate);
    if (gate != null
        && inverse != null
        && signs != null
        && signs.length == call.arguments().size()) {
      if (inverse != gate.canonical()) {
        draft.gates.require(inverse.name(), position);
        patch.replace(at.span(call.name()), inverse.name());
      }
      for (int i = 0; i < signs.length; i++) {
        String from = at.text(call.arguments().get(Math.abs(signs[i]) - 1));
        patch.replace(at.span(call.arguments().get(i)), signs[i] < 0 ? negated(from) : from);
      }
      return;
    }
    if (draft.source.isVersion2()) {
      throw new Refusal("OpenQASM 2 has no name for the inverse of '" + call.name().text() + "'.");
    }
    patch.insert(at.span().start(), "inv @ ");
  }

  private static String negated(String angle) {
    String text = StatementText.commentless(angle).strip();
    boolean simple = text.matches("-?[\\p{L}\\w.]+( *[*/] *[\\p{L}\\w.]+)*");
    if (text.equals("0")) {
      return text;
    }
    return !simple ? "-(" + text + ")" : text.startsWith("-") ? text.substring(1) : "-" + text;
  }

  /** Which argument, from 1, each of the inverse's is, negative where it is turned round. */
  private static int @Nullable [] signs(CatalogueGate gate) {
    int count = gate.parameters().size();
    List<Angle> probe = IntStream.range(0, count).mapToObj(i -> Angle.of(0.3 + 0.17 * i)).toList();
    List<Angle> turned = gate.inverseArguments(probe);
    int[] signs = new int[turned.size()];
    for (int i = 0; i < signs.length; i++) {
      for (int k = 0; k < count; k++) {
        double ratio = turned.get(i).radians() / probe.get(k).radians();
        if (Math.abs(Math.abs(ratio) - 1) < 1e-12) {
          signs[i] = ratio < 0 ? -k - 1 : k + 1;
        }
      }
      if (signs[i] == 0) {
        return null;
      }
    }
    return signs;
  }
}
