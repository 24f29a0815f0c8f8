package org.ketbench.language.openqasm.service.actions;

import java.util.Map;
import org.ketbench.language.Diagnostic;

/** Which fixes there are for which diagnostics. */
final class QuickFixes {
  private static final Map<String, QuickFix> BY_CODE =
      Map.ofEntries(
          entry("missing-semicolon", SyntaxFixes::missingSemicolon),
          entry("missing-comma", SyntaxFixes::missingComma),
          entry("unexpected-token", SyntaxFixes::unexpected),
          entry("assignment-in-expression", SyntaxFixes::assignmentInExpression),
          entry("unexpected-brace", SyntaxFixes::remove),
          entry("empty-statement", SyntaxFixes::remove),
          entry("unknown-character", SyntaxFixes::otherComment),
          entry("missing-parenthesis", SyntaxFixes::conditionInParentheses),
          entry("unterminated-string", SyntaxFixes::unclosedString),
          entry("unterminated-comment", SyntaxFixes::unclosedComment),
          entry("unclosed-parenthesis", SyntaxFixes::unclosedBracket),
          entry("unclosed-bracket", SyntaxFixes::unclosedBracket),
          entry("unclosed-brace", BraceFixes::unclosed),
          entry("size-after-name", SyntaxFixes::sizeAfterName),
          entry("size-before-name", SyntaxFixes::sizeBeforeName),
          entry("missing-type", SyntaxFixes::missingLoopType),
          entry("missing-brackets", SyntaxFixes::rangeInBrackets),
          entry("missing-body", StatementFixes::missingBody),
          entry("version-not-first", VersionFixes::notFirst),
          entry("missing-version", VersionFixes::missing),
          entry("newer-version-needed", VersionFixes::newer),
          entry("other-library", VersionFixes::otherLibrary),
          entry("duplicate-include", VersionFixes::duplicateInclude),
          entry("unknown-gate", NameFixes::unknownGate),
          entry("missing-include", NameFixes::missingInclude),
          entry("non-standard-gate", NameFixes::nonStandardGate),
          entry("unknown-function", NameFixes::unknownFunction),
          entry("undeclared", NameFixes::undeclared),
          entry("redeclared", RedeclarationFixes::offer),
          entry("used-too-early", OrderFixes::declareFirst),
          entry("assignment-to-constant", DeclarationFixes::withoutConst),
          entry("unused", DeclarationFixes::removeUnused),
          entry("unused-qubit", DeclarationFixes::removeUnused),
          entry("index-out-of-range", RegisterFixes::indexOutOfRange),
          entry("not-indexable", RegisterFixes::notIndexable),
          entry("measure-size-mismatch", RegisterFixes::measureSize),
          entry("wrong-argument-count", CallFixes::wrongCount),
          entry("wrong-qubit-count", CallFixes::wrongCount),
          entry("repeated-qubit", CallFixes::repeatedQubit),
          entry("gate-called-like-function", CallFixes::gateLikeFunction),
          entry("subroutine-called-like-gate", CallFixes::subroutineLikeGate),
          entry("register-as-number", MeasurementFixes::compareBitByBit),
          entry("qubit-as-value", MeasurementFixes::measureFirst),
          entry("gate-after-measurement", MeasurementFixes::gateAfterMeasurement),
          entry("measure-in-expression", MeasurementFixes::measureInExpression),
          entry("integer-division", CallFixes::integerDivision),
          entry("jump-outside-loop", StatementFixes::removeStatement),
          entry("return-outside-subroutine", StatementFixes::endInsteadOfReturn));

  private QuickFixes() {}

  private static Map.Entry<String, QuickFix> entry(String code, QuickFix fix) {
    return Map.entry(code, fix);
  }

  static void offer(Diagnostic diagnostic, Workplace place, Offers offers) {
    QuickFix fix = BY_CODE.get(diagnostic.code());
    if (fix != null) {
      fix.offer(diagnostic, place, offers);
    }
  }
}
