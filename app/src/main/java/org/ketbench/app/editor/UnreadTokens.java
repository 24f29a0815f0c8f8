package org.ketbench.app.editor;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.SemanticToken;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.service.OpenQasmService;

/**
 * Tells what the tokens of a part of a long text are while the text is still being read: the part
 * is taken to follow its beginning, which was read and is where most names are declared. What the
 * part alone cannot tell, as that it stands in a comment, is put right once all has been read.
 */
final class UnreadTokens {
  private final OpenQasmService beginning;
  private final int known;

  /**
   * @param program of the beginning
   */
  UnreadTokens(Program program) {
    beginning = new OpenQasmService(program);
    known = program.document().text().length();
  }

  /** Whether this is the beginning of a text. */
  boolean begin(String text) {
    return text.startsWith(beginning.document().text());
  }

  /** The tokens that touch a range of the text. */
  List<SemanticToken> in(String text, Span range) {
    if (range.end() <= known) {
      return beginning.semanticTokens(range);
    }
    int from = Math.max(known, range.start());
    int shift = from - known;
    var part = TextEdit.insert(known, text.substring(from, range.end()));
    return beginning
        .edited(List.of(part))
        .semanticTokens(new Span(Math.min(known, range.start()), range.end() - shift))
        .stream()
        .map(token -> shift == 0 ? token : moved(token, shift))
        .toList();
  }

  private static SemanticToken moved(SemanticToken token, int by) {
    return new SemanticToken(token.span().shifted(by), token.kind(), token.modifiers());
  }
}
