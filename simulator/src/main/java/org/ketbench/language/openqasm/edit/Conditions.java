package org.ketbench.language.openqasm.edit;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/** Operations into conditions and out of them. */
final class Conditions {
  private final Draft draft;

  Conditions(Draft draft) {
    this.draft = draft;
  }

  void make(CircuitEdit.MakeConditional edit) throws Refusal {
    Draft.Target target = draft.target(edit.operation());
    Located at = target.at();
    draft.requireOutside(at);
    requireConditionable(at);
    String condition = text(edit.condition(), at.span().start());
    if (target.isPart()) {
      Application application = target.operations("");
      String alone =
          new StatementText(draft.source)
              .of(application, List.of(application.operation(target.index())))
              .getFirst();
      draft.rewriting.replaceOperations(
          application, List.of(target.index()), List.of(List.of(condition + alone)));
      return;
    }
    Located parent = at.whole().parent();
    boolean dangling =
        at.isBareBody()
            && parent != null
            && parent.statement() instanceof Statement.If branch
            && branch.otherwise() != null
            && branch.then() == at.whole().statement();
    draft.patch.insert(at.span().start(), dangling ? "{ " + condition : condition);
    if (dangling) {
      draft.patch.insert(at.span().end(), " }");
    }
  }

  private void requireConditionable(Located at) throws Refusal {
    if (at.statement() instanceof Statement.Declaration) {
      throw new Refusal("A declaration cannot be conditional: what it declares would be lost.");
    }
    if (!draft.source.isVersion2()) {
      return;
    }
    boolean possible =
        switch (at.statement()) {
          case Statement.GateCall _, Statement.Measure _, Statement.Reset _ -> true;
          default -> false;
        };
    if (!possible || at.isBareBody()) {
      throw new Refusal(
          possible
              ? "This is conditional already, and OpenQASM 2 has one condition at most."
              : "OpenQASM 2 has conditions on gates, measurements and resets only.");
    }
  }

  private String text(ConditionOn condition, int position) throws Refusal {
    boolean two = draft.source.isVersion2();
    return switch (condition) {
      case ConditionOn.Bit(int bit, boolean value) -> {
        Element element = draft.source.registers().bit(bit);
        draft.requireDeclared(List.of(element), position);
        if (!two) {
          yield "if (" + (value ? "" : "!") + element.text() + ") ";
        }
        Registers.Register register = draft.source.registers().named(element.name());
        if (register == null || register.size() != 1) {
          throw new Refusal(
              "OpenQASM 2 can only ask for the value of a whole register, and '"
                  + element.name()
                  + "' has several bits.");
        }
        yield "if(" + element.name() + "==" + (value ? 1 : 0) + ") ";
      }
      case ConditionOn.Register(String name, BigInteger value) -> {
        Registers.Register register = draft.source.registers().named(name);
        if (register == null || draft.source.registers().isQuantum(register)) {
          throw new Refusal("There is no register of bits '" + name + "'.");
        }
        draft.requireDeclared(List.of(register.element(0)), position);
        if (value.signum() < 0 || value.bitLength() > register.size()) {
          throw new Refusal("'" + name + "' is never " + value + ".");
        }
        yield two ? "if(" + name + "==" + value + ") " : "if (" + name + " == " + value + ") ";
      }
    };
  }

  void unmake(CircuitEdit.MakeUnconditional edit) throws Refusal {
    Draft.Target target = draft.target(edit.operation());
    Located conditional = conditional(target);
    if (!(conditional.statement() instanceof Statement.If branch)) {
      throw new Refusal("This operation is not conditional.");
    }
    if (branch.otherwise() != null) {
      throw new Refusal(
          "This condition has an else. Delete or move one of the two branches first.");
    }
    boolean whole = target.at().statement() == branch;
    List<Located> body = body(conditional, branch);
    Located at = inBody(body, target.at());
    if (whole || (body.size() == 1 && !target.isPart())) {
      unwrap(conditional, branch, body);
    } else if (at != null && at.statement() == target.at().whole().statement()) {
      takeOut(conditional, branch, body, target);
    } else {
      throw new Refusal("This operation is deeper within the condition.");
    }
  }

  private static Located conditional(Draft.Target target) throws Refusal {
    Located at = target.at();
    while (!(at.statement() instanceof Statement.If)) {
      Located parent = at.parent();
      boolean through =
          parent != null
              && (parent.statement() instanceof Statement.If
                  || parent.statement() instanceof Statement.Scope
                  || parent.statement() instanceof Statement.Annotated);
      if (parent == null || !through) {
        throw new Refusal("This operation is not conditional.");
      }
      at = parent;
    }
    return at;
  }

  private static List<Located> body(Located conditional, Statement.If branch) {
    Located then = conditional.child(branch.then());
    return then.statement() instanceof Statement.Scope ? then.children() : List.of(then);
  }

  private static @Nullable Located inBody(List<Located> body, Located at) {
    for (Located each : body) {
      if (each.span().encloses(at.span())) {
        return each;
      }
    }
    return null;
  }

  private void unwrap(Located conditional, Statement.If branch, List<Located> body) {
    Span all = conditional.span();
    Located then = conditional.child(branch.then());
    String text = draft.source.text();
    String head =
        draft.rewriting.comments(
            new Span(all.start(), then.span().start()), lineIndent(conditional));
    if (!(then.statement() instanceof Statement.Scope)) {
      draft.patch.replace(new Span(all.start(), then.span().start()), head);
      return;
    }
    if (conditional.isBareBody() && body.size() != 1) {
      draft.patch.replace(new Span(all.start(), then.span().start()), head);
      return;
    }
    String inner = text.substring(then.span().start() + 1, then.span().end() - 1);
    Lines lines = draft.source.lines();
    String from = body.isEmpty() ? "" : lines.indent(body.getFirst().span().start());
    String dedented =
        Indentation.moved(inner, from, lineIndent(conditional), inner.indexOf('\n') >= 0);
    draft.patch.replace(all, head + dedented.strip());
  }

  private String lineIndent(Located at) {
    return draft.source.lines().indent(at.span().start());
  }

  /** Only what is first or last in the block can come out without changing the order. */
  private void takeOut(
      Located conditional, Statement.If branch, List<Located> body, Draft.Target target)
      throws Refusal {
    Located at = target.at().whole();
    boolean last = body.getLast().statement() == at.statement();
    boolean first = body.getFirst().statement() == at.statement();
    if (!last && !first) {
      throw new Refusal(
          "Other operations of the condition stand before and behind it. Move it to the start or"
              + " the end of the block first.");
    }
    if (draft.source.isVersion2()) {
      throw new Refusal("OpenQASM 2 has one operation under a condition.");
    }
    if (!last && writes(conditional, branch, target)) {
      throw new Refusal("The condition depends on what this operation measures.");
    }
    Slot slot =
        last
            ? Slot.after(draft.source, conditional.whole())
            : Slot.before(draft.source, conditional.whole());
    if (target.isPart()) {
      Application application = target.operations("");
      List<Element> one = application.operation(target.index());
      slot.write(new StatementText(draft.source).of(application, List.of(one)), draft.patch);
      draft.rewriting.replaceOperations(application, List.of(target.index()), List.of(List.of()));
    } else {
      slot.write(List.of(StatementText.without(at, Map.of())), draft.patch);
      draft.rewriting.remove(at);
    }
  }

  private static boolean writes(Located conditional, Statement.If branch, Draft.Target target) {
    Application application = target.application();
    if (application == null || application.at().statement() instanceof Statement.GateCall) {
      return application == null;
    }
    Expr condition = branch.condition();
    String text = conditional.text(condition);
    return application.operands().stream()
        .flatMap(operand -> operand.elements().stream())
        .anyMatch(element -> text.contains(element.name()));
  }
}
