-- Vectors are kept with length 1 from here on: their inner product is then their cosine, and costs a third of its work.
update passage_vectors set embedding = l2_normalize(embedding)
where abs(vector_norm(embedding) - 1) > 1e-4 and vector_norm(embedding) > 0;
