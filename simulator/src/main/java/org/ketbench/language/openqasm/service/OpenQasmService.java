package org.ketbench.language.openqasm.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.CodeAction;
import org.ketbench.language.Completion;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.DocumentSymbol;
import org.ketbench.language.FoldingRange;
import org.ketbench.language.Hover;
import org.ketbench.language.LanguageService;
import org.ketbench.language.LineIndex;
import org.ketbench.language.Location;
import org.ketbench.language.Rename;
import org.ketbench.language.SemanticToken;
import org.ketbench.language.SignatureHelp;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.format.Formatter;
import org.ketbench.language.openqasm.service.actions.CodeActions;
import org.ketbench.language.openqasm.service.completion.Completions;
import org.ketbench.language.openqasm.service.completion.IncludableFiles;
import org.ketbench.language.openqasm.service.completion.Signatures;

/** The language service of OpenQASM 2 and 3. */
public final class OpenQasmService implements LanguageService {
  private final Program program;
  private final Checked checked;
  private @Nullable PlacedReferences references;

  public OpenQasmService(Program program) {
    this.program = program;
    this.checked = program.checked();
  }

  public Program program() {
    return program;
  }

  @Override
  public Document document() {
    return program.document();
  }

  @Override
  public OpenQasmService edited(List<TextEdit> edits) {
    return new OpenQasmService(program.edited(edits));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return program.diagnostics();
  }

  @Override
  public List<Completion> completions(int position) {
    return new Completions(checked, IncludableFiles.beside(document())).at(position);
  }

  @Override
  public @Nullable Hover hover(int position) {
    return new Hovers(checked, references()).at(position);
  }

  @Override
  public @Nullable Location definition(int position) {
    return new Names(checked, references()).definition(position);
  }

  @Override
  public List<Location> references(int position, boolean withDeclaration) {
    return new Names(checked, references()).references(position, withDeclaration);
  }

  @Override
  public Rename prepareRename(int position) {
    return new Renaming(checked, references(), edits -> program.edited(edits).checked())
        .prepare(position);
  }

  @Override
  public Rename rename(int position, String newName) {
    return new Renaming(checked, references(), edits -> program.edited(edits).checked())
        .to(position, newName);
  }

  @Override
  public @Nullable SignatureHelp signatureHelp(int position) {
    return new Signatures(checked).at(position);
  }

  @Override
  public List<DocumentSymbol> symbols() {
    return Outline.of(checked.tree());
  }

  @Override
  public List<FoldingRange> foldingRanges() {
    return Folding.of(checked.tree(), new LineIndex(document().text()));
  }

  @Override
  public List<SemanticToken> semanticTokens(Span range) {
    return new SemanticTokens(checked, references()).in(range);
  }

  @Override
  public List<TextEdit> formatting() {
    return Formatter.format(checked.tree());
  }

  @Override
  public List<CodeAction> codeActions(Span selection) {
    return new CodeActions(program).at(selection);
  }

  private synchronized PlacedReferences references() {
    PlacedReferences known = references;
    if (known == null) {
      known = new PlacedReferences(checked.names());
      references = known;
    }
    return known;
  }
}
