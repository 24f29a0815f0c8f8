package org.ketbench.language.openqasm.syntax;

/**
 * The parts of the recursive-descent parser, which call each other: one for each concern. Reading
 * is LL(1) but for two places, a call of a gate against an expression and a declaration against a
 * cast, which share what they read before they differ.
 */
final class Parser {
  final Cursor cursor;
  final Recovery recovery;
  final Literals literals;
  final Expressions expressions;
  final Operands operands;
  final Types types;
  final Calls calls;
  final Declarations declarations;
  final Definitions definitions;
  final ControlFlow controlFlow;
  final Directives directives;
  final Calibrations calibrations;
  final Statements statements;

  Parser(Cursor cursor) {
    this.cursor = cursor;
    recovery = new Recovery(cursor);
    literals = new Literals(cursor);
    expressions = new Expressions(this);
    operands = new Operands(this);
    types = new Types(this);
    calls = new Calls(this);
    declarations = new Declarations(this);
    definitions = new Definitions(this);
    controlFlow = new ControlFlow(this);
    directives = new Directives(this);
    calibrations = new Calibrations(this);
    statements = new Statements(this);
  }

  /** Reads the chunk that starts at a position of the text. */
  Chunk chunk(int position) {
    cursor.startChunk(position);
    Statement statement = statements.topLevel();
    int length = statement.end();
    return new Chunk(statement, length, cursor.reach(), cursor.chunkErrors(length));
  }
}
