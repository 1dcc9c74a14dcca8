# syntax=docker/dockerfile:1

FROM eclipse-temurin:17-jdk AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -ntp dependency:go-offline -Dmaven.test.skip=true
COPY bpmn bpmn
COPY forms forms
COPY src/main src/main
RUN mvn -B -ntp package -Dmaven.test.skip=true \
    && java -Djarmode=tools -jar target/kinerja.jar extract --layers --destination target/layers

FROM eclipse-temurin:17-jre
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /kinerja --create-home kinerja \
    && install -d -o kinerja /kinerja/data
WORKDIR /kinerja
COPY LICENSE NOTICE ./
# what changes least first, so that a new build sends only its own classes
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
USER kinerja
ENV SERVER_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
EXPOSE 8080
VOLUME /kinerja/data
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=5 \
    CMD curl --fail --silent --show-error http://127.0.0.1:8080/actuator/health || exit 1
ENTRYPOINT ["java", "-jar", "kinerja.jar"]
