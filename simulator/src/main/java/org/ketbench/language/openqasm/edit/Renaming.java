package org.ketbench.language.openqasm.edit;

import java.util.List;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** New names for registers, at every place where they are named. */
final class Renaming {
  private Renaming() {}

  static void rename(Draft draft, CircuitEdit.RenameRegister edit) throws Refusal {
    Source source = draft.source;
    Registers.Register register = source.registers().named(edit.name());
    if (register == null) {
      throw new Refusal("There is no register '" + edit.name() + "'.");
    }
    Registers.declaration(register);
    Symbol symbol = register.symbol();
    if (edit.newName().equals(edit.name()) || symbol == null) {
      return;
    }
    requireFree(draft, edit.newName());
    List<Reference> references = source.checked().names().references(symbol);
    for (Reference reference : references) {
      if (reference.file() != null) {
        throw new Refusal(
            "'" + edit.name() + "' is also named in the file '" + reference.file() + "'.");
      }
    }
    references.forEach(each -> draft.patch.replace(each.span(), edit.newName()));
  }

  /** Refuses what is no name, or what something has already. */
  static void requireFree(Draft draft, String name) throws Refusal {
    List<Token> tokens = Lexer.tokens(name);
    boolean two = draft.source.isVersion2();
    boolean valid =
        tokens.size() == 1
            && (tokens.getFirst().kind() == TokenKind.IDENTIFIER
                || (two && isWordOfVersion3(tokens.getFirst().kind())))
            && (!two || Character.isLowerCase(name.charAt(0)));
    if (!valid && !two && tokens.size() == 1 && tokens.getFirst().kind().isKeyword()) {
      throw new Refusal("'" + name + "' is no name. It is a word of the language.");
    }
    if (!valid) {
      throw new Refusal(
          two
              ? "'" + name + "' is no name. In OpenQASM 2 a name starts with a small letter."
              : "'" + name + "' is no name. A name is made of letters, digits and _.");
    }
    boolean taken =
        draft.source.globals().containsKey(name)
            || draft.source.checked().names().references().stream()
                .anyMatch(each -> each.symbol().name().equals(name));
    if (taken) {
      throw new Refusal("The name '" + name + "' is taken.");
    }
  }

  private static boolean isWordOfVersion3(TokenKind kind) {
    return switch (kind) {
      case BOX,
          LET,
          BREAK,
          CONTINUE,
          END,
          RETURN,
          SWITCH,
          CASE,
          DEFAULT,
          INPUT,
          OUTPUT,
          BIT,
          QUBIT ->
          true;
      default -> false;
    };
  }
}
