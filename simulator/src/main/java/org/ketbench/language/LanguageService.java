package org.ketbench.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/**
 * What a language can say about one version of a document. Shaped like the Language Server
 * Protocol, with UTF-16 offsets for positions ({@link LineIndex} turns them into lines and
 * columns). All answers are pure functions of that version: {@link #edited} makes the service of
 * the next one, and whoever asked drops answers about a version that is no longer current.
 */
public interface LanguageService {
  Document document();

  /** The service of the document after these edits. */
  LanguageService edited(List<TextEdit> edits);

  List<Diagnostic> diagnostics();

  /** Ways to go on at a position, best first. */
  List<Completion> completions(int position);

  @Nullable Hover hover(int position);

  /** Where the thing at a position is declared; null for what is built in. */
  @Nullable Location definition(int position);

  /** The places in the document that name the thing at a position, in order. */
  List<Location> references(int position, boolean withDeclaration);

  /** Whether the thing at a position can be renamed. */
  Rename prepareRename(int position);

  Rename rename(int position, String newName);

  @Nullable SignatureHelp signatureHelp(int position);

  List<DocumentSymbol> symbols();

  List<FoldingRange> foldingRanges();

  default List<SemanticToken> semanticTokens() {
    return semanticTokens(new Span(0, document().text().length()));
  }

  /** The tokens that touch a range, in order. */
  List<SemanticToken> semanticTokens(Span range);

  /** The edits that lay the document out well. */
  List<TextEdit> formatting();

  /** The changes on offer for a selection or, when it is empty, a position. */
  List<CodeAction> codeActions(Span selection);
}
