package org.ketbench.language.openqasm.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.TypeNode;

/** Where declarations go that everything else stands below. */
final class Headers {
  private Headers() {}

  /** Behind the version and the includes that follow it, before everything else. */
  static Slot slot(Source source) throws Refusal {
    Located last = null;
    List<Located> statements = source.statements();
    for (Located each : statements) {
      if (each.statement() instanceof Statement.Version
          || each.statement() instanceof Statement.Include) {
        last = each;
      } else {
        break;
      }
    }
    if (last != null) {
      return Slot.after(source, last);
    }
    return statements.isEmpty() ? Slot.end(source) : Slot.before(source, statements.getFirst());
  }

  /** Behind the last declaration of registers, or behind definitions where there is none. */
  static Slot forRegister(Source source, boolean quantum) throws Refusal {
    Located same = null;
    Located any = null;
    Located lead = null;
    boolean leading = true;
    for (Located each : source.statements()) {
      Boolean kind = isRegister(each);
      if (kind != null) {
        any = each;
        same = kind == quantum ? each : same;
      }
      leading &= isLead(each);
      lead = leading ? each : lead;
    }
    Located behind = same != null ? same : any != null ? any : lead;
    if (behind != null) {
      return Slot.after(source, behind);
    }
    List<Located> all = source.statements();
    return all.isEmpty() ? Slot.end(source) : Slot.before(source, all.getFirst());
  }

  /** Whether qubits or bits are declared; null for any other statement. */
  static @Nullable Boolean isRegister(Located at) {
    return switch (at.statement()) {
      case Statement.QubitDeclaration _ -> true;
      case Statement.CregDeclaration _ -> false;
      case Statement.Declaration declaration ->
          (declaration.type() instanceof TypeNode.Scalar(_, _, var keyword, _)
                  && keyword == TypeNode.Keyword.BIT)
              ? Boolean.FALSE
              : null;
      case Statement.Annotated annotated -> isRegister(at.child(annotated.statement()));
      default -> null;
    };
  }

  private static boolean isLead(Located at) {
    return switch (at.statement()) {
      case Statement.Version _,
          Statement.Include _,
          Statement.GateDefinition _,
          Statement.OpaqueDeclaration _,
          Statement.Subroutine _,
          Statement.Extern _,
          Statement.Pragma _ ->
          true;
      default -> false;
    };
  }
}
