package org.ketbench.language.openqasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.random.RandomGenerator;
import org.ketbench.circuit.Span;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;
import org.ketbench.language.openqasm.service.OpenQasmService;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Mutations;
import org.ketbench.language.openqasm.syntax.Token;

/** Takes any text from its tokens to a circuit, and asks all that an editor may ask about it. */
final class WholeRoad {
  private static final Limits LIMITS = Limits.standard().withOperations(100_000);

  private WholeRoad() {}

  /** Whether the text is a program without errors. */
  static boolean go(RandomGenerator random, String text) {
    int end = 0;
    for (Token token : Lexer.tokens(text)) {
      assertEquals(end, token.start(), "tokens leave nothing out");
      end = token.end();
    }
    assertEquals(text.length(), end, "tokens reach the end");
    Program program = OpenQasm.analyze(Document.of("fuzz", text), IncludeLoader.nothing(), LIMITS);
    assertEquals(text, program.tree().text());
    assertEquals(program.hasErrors(), program.circuit() == null);
    switch (random.nextInt(4)) {
      case 0 -> {
        TextEdit edit = Mutations.edit(random, text);
        Program edited = program.edited(List.of(edit));
        assertEquals(TextEdit.apply(text, List.of(edit)), edited.tree().text());
        assertNotNull(edited.diagnostics());
      }
      case 1 -> format(program);
      case 2 -> ask(random, new OpenQasmService(program), text.length());
      default -> {}
    }
    return !program.hasErrors();
  }

  private static void format(Program program) {
    OpenQasmService service = new OpenQasmService(program);
    OpenQasmService once = service.edited(service.formatting());
    OpenQasmService twice = once.edited(once.formatting());
    assertEquals(once.document().text(), twice.document().text(), "formatted twice");
    assertEquals(program.hasErrors(), once.program().hasErrors(), "formatting keeps the meaning");
  }

  private static void ask(RandomGenerator random, OpenQasmService service, int length) {
    int position = random.nextInt(length + 1);
    assertNotNull(service.completions(position));
    assertNotNull(service.references(position, true));
    assertNotNull(service.prepareRename(position));
    assertNotNull(service.rename(position, "renamed"));
    assertNotNull(service.symbols());
    assertNotNull(service.foldingRanges());
    assertNotNull(service.semanticTokens(new Span(0, length)));
    assertNotNull(
        service.codeActions(new Span(position, position + random.nextInt(length + 1 - position))));
    service.hover(position);
    service.definition(position);
    service.signatureHelp(position);
  }
}
