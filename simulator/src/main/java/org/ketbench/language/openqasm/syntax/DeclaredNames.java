package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.Nullable;

/** Tells what statements declare. */
public final class DeclaredNames {
  private DeclaredNames() {}

  /** The name that a statement declares, null if it declares none. */
  public static @Nullable Name of(Statement statement) {
    return switch (statement) {
      case Statement.QubitDeclaration declaration -> declaration.name();
      case Statement.CregDeclaration declaration -> declaration.name();
      case Statement.Declaration declaration -> declaration.name();
      case Statement.Alias alias -> alias.name();
      case Statement.GateDefinition definition -> definition.name();
      case Statement.OpaqueDeclaration declaration -> declaration.name();
      case Statement.Subroutine definition -> definition.name();
      case Statement.Extern declaration -> declaration.name();
      case Statement.Annotated annotated -> of(annotated.statement());
      default -> null;
    };
  }
}
