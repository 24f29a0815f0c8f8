package org.ketbench.app.editor.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.find.FindViewModel;
import org.ketbench.app.nodes.Ancestry;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;

/** What to find, how, how often it is there, and what to put in its place. */
public final class FindBar extends VBox {
  private static final Texts TEXTS = Texts.beside(FindBar.class);
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final FindViewModel state;
  private final Runnable leave;
  private final TextField what = new TextField();
  private final TextField replacement = new TextField();

  /** In which Tab goes through what is used to replace: from what to find to what to put there. */
  private final List<Node> order;

  /**
   * @param leave puts the keyboard back into the text
   */
  public FindBar(FindViewModel state, Runnable leave) {
    this.state = state;
    this.leave = leave;
    getStyleClass().add("find-bar");
    setAccessibleText(TEXTS.get("find"));
    what.setId("findWhat");
    what.setPromptText(TEXTS.get("find"));
    what.setAccessibleText(TEXTS.get("find"));
    what.textProperty().bindBidirectional(state.what());
    what.setOnAction(_ -> state.next());
    replacement.setId("findReplacement");
    replacement.setPromptText(TEXTS.get("replacement"));
    replacement.setAccessibleText(TEXTS.get("replacement"));
    replacement.textProperty().bindBidirectional(state.replacement());
    replacement.setOnAction(_ -> state.replace());
    var count = new Label();
    count.setId("findCount");
    count.getStyleClass().add("find-count");
    count.textProperty().bind(state.message());
    count.textProperty().subscribe(what::setAccessibleHelp);
    state.failed().subscribe(failed -> what.pseudoClassStateChanged(FAILED, failed));
    var find =
        line(
            what,
            toggle(FindSwitch.CASE),
            toggle(FindSwitch.WORD),
            toggle(FindSwitch.REGEX),
            toggle(FindSwitch.PART),
            button("↑", "previous", state::previous),
            button("↓", "next", state::next),
            button("✕", "close", this::close),
            count);
    var replace =
        line(
            replacement,
            button(TEXTS.get("replace"), "replace.help", state::replace),
            button(TEXTS.get("replace.all"), "replace.all.help", state::replaceAll));
    replace.managedProperty().bind(state.replacing());
    replace.visibleProperty().bind(state.replacing());
    getChildren().addAll(find, replace);
    order = order(find, replace);
    managedProperty().bind(state.open());
    visibleProperty().bind(state.open());
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private List<Node> order(Pane find, Pane replace) {
    List<Node> found = new ArrayList<>(List.of(what, replacement));
    Stream.of(find, replace)
        .flatMap(line -> line.getChildren().stream())
        .filter(node -> node instanceof ButtonBase)
        .forEach(found::add);
    return List.copyOf(found);
  }

  /** What has no room beside a narrow text goes on below. */
  private static FlowPane line(Node... nodes) {
    var line = new FlowPane(nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("find-line");
    return line;
  }

  private ToggleButton toggle(FindSwitch way) {
    var toggle = new ToggleButton(way.sign());
    toggle.selectedProperty().bindBidirectional(way.in(state));
    toggle.setId("find-" + way.key());
    return explained(toggle, TEXTS.get(way.key()) + " (" + way.shownKeys() + ")");
  }

  private static Button button(String sign, String key, Runnable action) {
    var button = new Button(sign);
    button.setOnAction(_ -> action.run());
    button.setId("find-" + key.replace('.', '-'));
    return explained(button, TEXTS.get(key));
  }

  private static <B extends ButtonBase> B explained(B button, String words) {
    button.getStyleClass().add("find-button");
    button.setMinWidth(USE_PREF_SIZE);
    Tips.put(button, words);
    button.setAccessibleText(words);
    return button;
  }

  /** Whether a node is in a bar that finds. */
  public static boolean holds(@Nullable Node node) {
    return Ancestry.of(node).anyMatch(FindBar.class::isInstance);
  }

  /** Opens it, with the keyboard in the field for what to find. */
  public void open(boolean withReplacement) {
    state.begin(withReplacement);
    applyCss();
    what.requestFocus();
    what.selectAll();
  }

  private void close() {
    state.close();
    leave.run();
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
    } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown() && what.isFocused()) {
      state.previous();
    } else if (event.getCode() == KeyCode.ENTER
        && event.isShortcutDown()
        && event.isAltDown()
        && state.replacing().get()) {
      state.replaceAll();
    } else if (!isTurn(event) || !turn(event.isShiftDown() ? -1 : 1)) {
      return;
    }
    event.consume();
  }

  private boolean isTurn(KeyEvent event) {
    boolean alone = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    return event.getCode() == KeyCode.TAB && alone && state.replacing().get();
  }

  /** Whether there is something before or behind what has the keyboard. */
  private boolean turn(int by) {
    int now = order.indexOf(getScene().getFocusOwner());
    int next = now + by;
    if (now < 0 || next < 0 || next >= order.size()) {
      return false;
    }
    order.get(next).requestFocus();
    return true;
  }
}
