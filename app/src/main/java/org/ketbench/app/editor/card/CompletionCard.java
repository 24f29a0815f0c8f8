package org.ketbench.app.editor.card;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.ketbench.app.editor.complete.CompletionViewModel;
import org.ketbench.language.Completion;

/** The list of ways to go on, with an explanation of the one that is chosen. */
public final class CompletionCard {
  private static final double LINE = 24;
  private static final int MOST_LINES = 10;

  /** An explanation has the room of so many lines, also beside a shorter list. */
  private static final int FEWEST_EXPLAINED = 7;

  private static final double LIST_WIDTH = 340;
  private static final double TEXT_WIDTH = 320;
  private static final int PAGE = MOST_LINES - 1;

  private final CodeArea area;
  private final CompletionViewModel state;
  private final Consumer<String> announcer;
  private final ListView<Completion> list = new ListView<>();
  private final MarkdownView documentation = new MarkdownView(TEXT_WIDTH);
  private final ScrollPane side = new ScrollPane(documentation);
  private final FloatingCard card;

  /**
   * @param announcer is told what is chosen, for whoever listens
   */
  public CompletionCard(CodeArea area, CompletionViewModel state, Consumer<String> announcer) {
    this.area = area;
    this.state = state;
    this.announcer = announcer;
    list.setId("completions");
    list.setItems(state.items());
    list.setCellFactory(_ -> new CompletionCell());
    list.setFixedCellSize(LINE);
    list.setPrefWidth(LIST_WIDTH);
    list.setFocusTraversable(false);
    list.setAccessibleText("Completions");
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    side.setFitToWidth(true);
    side.setFocusTraversable(false);
    side.setPrefViewportWidth(TEXT_WIDTH + 12);
    side.setMaxHeight(Region.USE_PREF_SIZE);
    side.getStyleClass().add("completion-side");
    card = new FloatingCard(area, new HBox(list, side), "completion-card");
    state.showing().subscribe(this::show);
    state.chosen().subscribe(this::choose);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void show() {
    if (state.showing().get()) {
      double height = LINE * Math.clamp(state.items().size(), 1, MOST_LINES) + 4;
      list.setPrefHeight(height);
      list.setMinHeight(height);
      side.setPrefHeight(Math.max(height, LINE * FEWEST_EXPLAINED));
      card.showBelow(state.wordStart());
    } else {
      card.hide();
    }
  }

  private void choose() {
    Completion item = state.current();
    if (item == null) {
      return;
    }
    list.getSelectionModel().select(state.chosen().get());
    list.scrollTo(Math.max(0, state.chosen().get() - MOST_LINES / 2));
    documentation.show(item.documentation());
    side.setVvalue(0);
    boolean explained = !item.documentation().isEmpty();
    side.setVisible(explained);
    side.setManaged(explained);
    announcer.accept(CompletionCell.spoken(item));
    show();
  }

  private void press(MouseEvent event) {
    Node at = event.getPickResult().getIntersectedNode();
    while (at != null && !(at instanceof ListCell<?>)) {
      at = at.getParent();
    }
    if (at instanceof ListCell<?> cell && !cell.isEmpty()) {
      state.choose(cell.getIndex());
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() > 1) {
        state.accept();
      }
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    if (event.isConsumed()
        || !state.showing().get()
        || event.isShortcutDown()
        || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> state.move(1);
      case UP -> state.move(-1);
      case PAGE_DOWN -> state.move(PAGE);
      case PAGE_UP -> state.move(-PAGE);
      case ENTER, TAB -> {
        if (event.isShiftDown()) {
          return;
        }
        state.accept();
      }
      case ESCAPE -> state.dismiss();
      default -> {
        return;
      }
    }
    event.consume();
    area.requestFollowCaret();
  }
}
