package org.ketbench.app.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.app.text.Texts;

/** Going through the tour. */
final class TourViewModelTest {
  private final TourViewModel tour =
      new TourViewModel(TourStep.ALL, step -> !step.key().equals("results"));

  @Test
  void whatIsNotShownIsLeftOut() {
    assertEquals(TourStep.ALL.size() - 1, tour.count());
  }

  @Test
  void itGoesForthAndBackAndStopsAtTheEnds() {
    tour.back();
    assertTrue(tour.isFirst());
    for (int i = 0; i < 2 * TourStep.ALL.size(); i++) {
      tour.next();
    }
    assertTrue(tour.isLast());
    assertEquals("search", tour.step().key());
    tour.back();
    assertEquals("learn", tour.step().key());
  }

  @Test
  void aWindowWithoutAnythingHasNoTour() {
    assertTrue(new TourViewModel(TourStep.ALL, _ -> false).isEmpty());
  }

  @Test
  void thereAreWordsForEveryStepAndItTakesTwoMinutesToReadThem() {
    Texts texts = Texts.beside(Tour.class);
    List<String> said =
        TourStep.ALL.stream().map(step -> texts.get("tour." + step.key() + ".text")).toList();

    int words = said.stream().mapToInt(text -> text.split(" ").length).sum();
    assertTrue(words < 240, words + " words, at two a second");
  }
}
