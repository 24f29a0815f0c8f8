package org.ketbench.language.openqasm.service.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.SignatureHelp;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;
import org.ketbench.language.openqasm.service.BuiltInFunctions;
import org.ketbench.language.openqasm.service.SymbolDocumentation;
import org.ketbench.language.openqasm.service.TokenRun;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Shows what a gate or function that is being called takes, and what comes next. */
public final class Signatures {
  private final Checked checked;
  private final SymbolDocumentation documentation;

  public Signatures(Checked checked) {
    this.checked = checked;
    this.documentation = new SymbolDocumentation(checked);
  }

  public @Nullable SignatureHelp at(int position) {
    List<Token> before = new ArrayList<>();
    for (Token token : TokenRun.around(checked.tree(), position).tokens()) {
      if (token.start() >= position) {
        break;
      }
      boolean inLine = token.kind() == TokenKind.LINE_COMMENT && token.end() >= position;
      if (inLine || (token.kind() == TokenKind.BLOCK_COMMENT && token.end() > position)) {
        return null;
      }
      if (!token.kind().isTrivia()) {
        before.add(token);
      }
    }
    OpenCall call = OpenCall.of(Brackets.of(before, false), checked.tree().text(), position);
    return call == null ? null : help(call, position);
  }

  private @Nullable SignatureHelp help(OpenCall call, int position) {
    String name = call.name().in(checked.tree().text());
    Symbol symbol = find(name, position);
    return switch (symbol) {
      case Symbol.Gate gate -> {
        if (call.isStatement()) {
          List<String> controls = new ArrayList<>();
          for (int i = 0; i < call.controls(); i++) {
            controls.add("control");
          }
          yield gate(gate, call, controls);
        }
        yield null;
      }
      case Symbol.Subroutine it when call.isInParentheses() -> subroutine(it, call.part());
      case Symbol.BuiltInFunction _ -> builtIn(name, call);
      case null, default -> builtIn(name, call);
    };
  }

  private @Nullable Symbol find(String name, int position) {
    for (Symbol symbol : checked.names().visibleAt(position)) {
      if (symbol.name().equals(name)) {
        return symbol;
      }
    }
    return documentation.builtInGate(name);
  }

  private SignatureHelp gate(Symbol.Gate gate, OpenCall call, List<String> controls) {
    Label label = new Label(gate.name());
    if (!gate.parameters().isEmpty()) {
      label.list("(", gate.parameters(), ")");
    }
    List<String> qubits = new ArrayList<>(controls);
    qubits.addAll(gate.qubits());
    if (!qubits.isEmpty()) {
      label.list(" ", qubits, "");
    }
    int part = call.isInParentheses() ? call.part() : gate.parameters().size() + call.part();
    int end = call.isInParentheses() ? gate.parameters().size() : label.parts.size();
    return label.help(documentation.markdown(gate), part < end ? part : -1);
  }

  private SignatureHelp subroutine(Symbol.Subroutine it, int part) {
    Label label = new Label(it.name());
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < it.parameters().size(); i++) {
      SymbolType type = it.parameters().get(i);
      boolean named = i < it.parameterNames().size();
      parameters.add(named ? type.text() + " " + it.parameterNames().get(i) : type.text());
    }
    label.list("(", parameters, ")");
    return label.help(documentation.markdown(it), part);
  }

  private static @Nullable SignatureHelp builtIn(String name, OpenCall call) {
    BuiltInFunctions.Help help = BuiltInFunctions.find(name);
    if (help == null || !call.isInParentheses()) {
      return null;
    }
    Label label = new Label(name);
    label.list("(", help.parameters(), ")");
    label.text.append(" -> ").append(help.result());
    return label.help(help.help(), call.part());
  }

  /** A signature in the making. */
  private static final class Label {
    final StringBuilder text;
    final List<Span> parts = new ArrayList<>();

    Label(String name) {
      text = new StringBuilder(name);
    }

    void list(String open, List<String> names, String close) {
      text.append(open);
      for (int i = 0; i < names.size(); i++) {
        text.append(i == 0 ? "" : ", ");
        parts.add(new Span(text.length(), text.length() + names.get(i).length()));
        text.append(names.get(i));
      }
      text.append(close);
    }

    SignatureHelp help(String documentation, int part) {
      return new SignatureHelp(
          text.toString(), documentation, parts, part < parts.size() ? part : -1);
    }
  }
}
