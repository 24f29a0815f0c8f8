package org.ketbench.azure.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.job.Timeline;

/**
 * How the local workspace is to be.
 *
 * @param folder where it keeps jobs and their data
 * @param port where it listens; 0 for any that is free
 * @param key what clients must show; null for a new one, made up
 * @param timeScale how long jobs take: 1 as in reality, 0 no time at all
 * @param bodyLimit the largest body that is accepted, in bytes
 * @param faults whether faults may be asked for
 * @param visitors whether other programs of this user may use it while it is open
 * @param newNames whether states have the names of the service's second generation
 * @param timeline when things happen; null for time as it passes
 */
public record LocalSettings(
    Path folder,
    int port,
    @Nullable String key,
    double timeScale,
    long bodyLimit,
    boolean faults,
    boolean visitors,
    boolean newNames,
    @Nullable Timeline timeline) {
  private static final long BODY_LIMIT = 64L << 20;

  public LocalSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("There is no port " + port + "; use 0 to 65535.");
    }
    if (!(timeScale >= 0 && timeScale <= 1000)) {
      throw new IllegalArgumentException("The time scale is " + timeScale + "; use 0 to 1000.");
    }
    if (key != null && key.length() < 16) {
      throw new IllegalArgumentException("The key is too short; use at least 16 characters.");
    }
  }

  /** A workspace in a folder, at real speed. */
  public static LocalSettings in(Path folder) {
    return new LocalSettings(folder, 0, null, 1, BODY_LIMIT, false, false, false, null);
  }

  public LocalSettings onPort(int other) {
    return new LocalSettings(
        folder, other, key, timeScale, bodyLimit, faults, visitors, newNames, timeline);
  }

  public LocalSettings withKey(@Nullable String other) {
    return new LocalSettings(
        folder, port, other, timeScale, bodyLimit, faults, visitors, newNames, timeline);
  }

  public LocalSettings atScale(double other) {
    return new LocalSettings(
        folder, port, key, other, bodyLimit, faults, visitors, newNames, timeline);
  }

  public LocalSettings withFaults() {
    return new LocalSettings(
        folder, port, key, timeScale, bodyLimit, true, visitors, newNames, timeline);
  }

  /** A workspace that other programs of this user may use while it is open. */
  public LocalSettings withVisitors() {
    return new LocalSettings(
        folder, port, key, timeScale, bodyLimit, faults, true, newNames, timeline);
  }

  public LocalSettings withNewNames() {
    return new LocalSettings(
        folder, port, key, timeScale, bodyLimit, faults, visitors, true, timeline);
  }

  public LocalSettings on(Timeline other) {
    return new LocalSettings(
        folder, port, key, timeScale, bodyLimit, faults, visitors, newNames, other);
  }

  public LocalSettings withBodyLimit(long bytes) {
    return new LocalSettings(
        folder, port, key, timeScale, bytes, faults, visitors, newNames, timeline);
  }

  @Override
  public String toString() {
    return "local workspace in " + folder;
  }
}
