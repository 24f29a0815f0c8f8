package org.ketbench.app.editor.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.ask.Desk;
import org.ketbench.app.editor.help.Markdown.Block;
import org.ketbench.app.editor.help.Markdown.Piece;
import org.ketbench.language.SignatureHelp;

final class HelpTest {
  private static final String TEXT =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nrz(pi) q[0];\nhx q[0];\n";

  private final Desk desk = Desk.with(TEXT);
  private final HoverViewModel hover = new HoverViewModel(desk.desk());
  private final SignatureViewModel signature = new SignatureViewModel(desk.desk());

  @Test
  void explainsAGateWithItsMatrix() {
    hover.ask(TEXT.indexOf("rz"));

    HoverViewModel.Card card = assertCard();
    assertEquals("rz", card.place().in(TEXT));
    assertTrue(card.markdown().contains("Rotation about z"));
  }

  @Test
  void tellsProblemsBeforeAnythingElse() {
    hover.ask(TEXT.indexOf("hx"));

    HoverViewModel.Card card = assertCard();
    assertEquals("unknown-gate", card.problems().getFirst().code());
    assertEquals("", card.markdown());
  }

  @Test
  void saysNothingWhereNothingIsKnownAndNothingMoreOnceTheTextChanges() {
    hover.ask(TEXT.indexOf("rz"));
    desk.caret(0);
    desk.type("/");
    assertNull(hover.card().get());

    hover.ask(desk.text().indexOf('\n'));
    assertNull(hover.card().get());
  }

  private HoverViewModel.Card assertCard() {
    HoverViewModel.Card card = hover.card().get();
    assertNotNull(card);
    return card;
  }

  @Test
  void theSignatureStaysWhileTheCaretIsInTheCall() {
    desk.load(TEXT + "crz|");
    desk.type("(");
    signature.typed('(');
    SignatureHelp help = signature.shown().get();
    assertNotNull(help);
    assertEquals("(lambda)", help.label().substring(3, 11));
    assertEquals(0, help.active());

    desk.caret(0);
    assertNull(signature.shown().get());
  }

  @Test
  void readsTheMarkdownOfExplanations() {
    assertEquals(
        List.of(
            new Block.Code("gate h a"),
            new Block.Paragraph(
                List.of(
                    new Piece("Hadamard", Piece.Style.STRONG),
                    new Piece(" – turns ", Piece.Style.PLAIN),
                    new Piece("z", Piece.Style.CODE),
                    new Piece(" to x, twice.", Piece.Style.PLAIN))),
            new Block.Paragraph(List.of(new Piece("2 ** 3 is *8*", Piece.Style.PLAIN)))),
        Markdown.blocks(
            "```openqasm\n"
                + "gate h a\n"
                + "```\n\n"
                + "**Hadamard** – turns `z` to x,\n"
                + "twice.\n\n"
                + "2 ** 3 is *8*"));
    assertEquals("gate h a\nHadamard", Markdown.spoken("```\ngate h a\n```\n**Hadamard**"));
  }
}
