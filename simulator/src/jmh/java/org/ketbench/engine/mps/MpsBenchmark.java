package org.ketbench.engine.mps;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A quench of 100 spins over 20 steps with bonds of at most 64; the last length fills them all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class MpsBenchmark {
  /** The length of a step in time. */
  @Param({"0.1", "0.15", "0.25"})
  public double time;

  @Benchmark
  public MatrixProductState quench() {
    return new IsingQuench(100, 20, time, 1).run(new Truncation(64, Truncation.USUAL.cutoff()));
  }
}
