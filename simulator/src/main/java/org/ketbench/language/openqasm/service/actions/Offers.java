package org.ketbench.language.openqasm.service.actions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketbench.language.CodeAction;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;

/** Collects actions; of two that do the same the first one stays. */
final class Offers {
  private final List<CodeAction> actions = new ArrayList<>();
  private final Set<List<TextEdit>> changes = new HashSet<>();

  /** The most likely way to mend a diagnostic. */
  void preferred(Diagnostic diagnostic, String title, TextEdit... edits) {
    add(new CodeAction(title, CodeAction.Kind.QUICK_FIX, diagnostic, true, List.of(edits)));
  }

  /** Another way to mend a diagnostic. */
  void fix(Diagnostic diagnostic, String title, TextEdit... edits) {
    add(new CodeAction(title, CodeAction.Kind.QUICK_FIX, diagnostic, false, List.of(edits)));
  }

  void rewrite(String title, List<TextEdit> edits) {
    add(new CodeAction(title, CodeAction.Kind.REWRITE, null, false, edits));
  }

  void refactor(String title, List<TextEdit> edits) {
    add(new CodeAction(title, CodeAction.Kind.REFACTOR, null, false, edits));
  }

  private void add(CodeAction action) {
    if (!action.edits().isEmpty() && changes.add(action.edits())) {
      actions.add(action);
    }
  }

  List<CodeAction> list() {
    return List.copyOf(actions);
  }
}
