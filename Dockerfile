# One image for web, worker, render and beat. `docker run -p 8000:8000 -v bazaar:/data IMAGE` runs everything in one container;
# compose.yaml runs the parts apart, with PostgreSQL, Valkey and S3.
FROM node:24-slim AS static
WORKDIR /static
COPY static/package.json static/package-lock.json static/.npmrc ./
RUN npm ci
COPY static ./
RUN npm run build

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOST=0.0.0.0 PORT=8000 BAZAAR_DATA=/data
# What renders films, and a font for the scripts that the film's own fonts lack.
RUN apt-get update \
    && apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-core \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home bazaar && install -d -o bazaar -m 700 /data
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
COPY --from=static /static/dist static/dist
USER bazaar
VOLUME /data
EXPOSE 8000
CMD ["python", "-m", "bazaar.services"]
