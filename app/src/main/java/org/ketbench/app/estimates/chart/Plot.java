package org.ketbench.app.estimates.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ketbench.app.canvas.picture.Drawable;
import org.ketbench.app.canvas.scene.Shape;

/** A chart that is laid out: what is drawn, and the places that can be pointed at. */
public record Plot(
    String title,
    String description,
    double width,
    double height,
    List<Shape> shapes,
    List<Spot> spots)
    implements Drawable {
  public Plot {
    shapes = List.copyOf(shapes);
    spots = List.copyOf(spots);
  }

  @Override
  public void paint(Consumer<Shape> out) {
    shapes.forEach(out);
  }

  /** The place at a point, or the nearest one within reach. */
  public Optional<Spot> at(double x, double y, double reach) {
    Spot nearest = null;
    double least = Math.nextUp(reach);
    for (Spot spot : spots) {
      double distance = spot.distance(x, y);
      double fromCentre =
          1e-3 * Math.hypot(spot.centreX() - x, spot.centreY() - y) / (1 + spot.width());
      if (distance <= reach && distance + fromCentre < least) {
        least = distance + fromCentre;
        nearest = spot;
      }
    }
    return Optional.ofNullable(nearest);
  }

  public Optional<Spot> of(int group, int index) {
    return spots.stream()
        .filter(spot -> spot.group() == group && spot.index() == index)
        .findFirst();
  }
}
