package org.ketbench.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PanelsTest {
  /** Sizes in pixels and of letters, as Full HD and a school's laptop have at 100 and 200 %. */
  @ParameterizedTest
  @CsvSource({
    "1280, 800, 13, LEFT RIGHT BOTTOM",
    "1366, 738, 13, LEFT RIGHT BOTTOM",
    "1366, 768, 17, LEFT RIGHT BOTTOM",
    "960, 540, 13, LEFT RIGHT",
    "960, 540, 17, RIGHT",
    "683, 384, 13, RIGHT"
  })
  void asManyAreShownAsThereIsRoomFor(double width, double height, double letter, String shown) {
    Panels panels = Panels.fitting(width / letter, height / letter);

    assertEquals(
        shown,
        Stream.of(Panels.Side.values())
            .filter(side -> panels.of(side).shown())
            .map(Panels.Side::name)
            .collect(Collectors.joining(" ")));
    for (Panels.Side side : Panels.Side.values()) {
      assertEquals(Panels.USUAL.of(side).size(), panels.of(side).size());
    }
  }
}
