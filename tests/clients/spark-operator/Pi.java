import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Throws darts, as Spark's own example does. */
public class Pi {
  public static void main(String[] arguments) {
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
      int darts = 200_000;
      List<Integer> all = IntStream.range(0, darts).boxed().collect(Collectors.toList());
      long hits = spark.parallelize(all, 2).filter(dart -> {
        double x = ThreadLocalRandom.current().nextDouble();
        double y = ThreadLocalRandom.current().nextDouble();
        return x * x + y * y <= 1;
      }).count();
      System.out.println("Pi is roughly " + 4.0 * hits / darts);
    }
  }
}
