package org.tabularium.core.checkpoint;

import java.nio.charset.StandardCharsets;

import org.tabularium.core.merkle.Hash;

/** Keys and notes that never change, so that a failure repeats itself. */
final class Samples {

    /** Go's own test key of golang.org/x/mod/sumdb/note, as OpenSSL writes it. */
    static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIIEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz
            -----END PRIVATE KEY-----
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGlzZBxQ8OExB6DDFvOEqqIF+xWSaqr8sMTiLNbLXRNY=
            -----END PUBLIC KEY-----
            """;

    /** Another public key, of the second signer in the same tests. */
    static final String OTHER_PUBLIC_PEM = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAO2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik=
            -----END PUBLIC KEY-----
            """;

    static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";

    static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    static final String BY_PETER = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
            + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    static final String BY_ENOCH = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG"
            + "01oOTGwnWLox33WWd1RvMc+QQ=\n";

    static final String ORIGIN = "tabularium.example/archive";

    private Samples() {}

    static SigningKey key(String name) {
        return new SigningKey(name, Pem.pair(PEM));
    }

    static SignedCheckpoint signed(long size) {
        return key(ORIGIN).sign(new Checkpoint(ORIGIN, size, root(size)));
    }

    static Hash root(long size) {
        return Hash.of(Long.toString(size).getBytes(StandardCharsets.UTF_8));
    }
}
