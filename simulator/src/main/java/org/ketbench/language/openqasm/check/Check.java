package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** One run of the checker: what it has found so far, and the parts that find more. */
final class Check {
  final Reporter reporter;
  final LanguageVersion version;
  final Library library;
  final Scopes scopes;
  final @Nullable Recorder recorder;
  final Names names = new Names(this);
  final Constants constants = new Constants(this);
  final Expressions expressions = new Expressions(this);
  final Indexing indexing = new Indexing(this);
  final Concatenations concatenations = new Concatenations(this);
  final TypeReader types = new TypeReader(this);
  final Operands operands = new Operands(this);
  final QubitUse qubitUse = new QubitUse(this);
  final GateCalls gateCalls = new GateCalls(this);
  final SubroutineCalls subroutineCalls = new SubroutineCalls(this);
  final Declarations declarations = new Declarations(this);
  final Definitions definitions = new Definitions(this);
  final Assignments assignments = new Assignments(this);
  final ControlFlow controlFlow = new ControlFlow(this);
  final Statements statements = new Statements(this);
  final NewerStatements newer = new NewerStatements(this);

  /** The texts of what could not be read: names that stand there may be declared there. */
  final List<String> unreadable = new ArrayList<>();

  Check(SyntaxTree tree, LanguageVersion version, @Nullable Recorder recorder) {
    this.reporter = new Reporter(tree);
    this.version = version;
    this.library = Library.of(version);
    this.recorder = recorder;
    Map<String, Binding> builtIn = new HashMap<>();
    for (Symbol symbol : library.builtIn()) {
      builtIn.put(symbol.name(), Binding.of(symbol));
    }
    this.scopes = new Scopes(builtIn);
  }
}
